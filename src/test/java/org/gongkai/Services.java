package org.gongkai;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.office.Audit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The program's services over the local world, without Quarkus: each is made once by its
 * constructor, with what that asks for (ADR 5).
 */
public final class Services {

  private static final Path CLASSES = classes();
  private static final List<Class<?>> ALL = all();

  /** Nobody calls over a network. */
  private static final Audit.Whence NOWHERE = () -> Audit.NOBODY;

  private static Services shared;

  private final SmallRyeConfig config;
  private final Map<Class<?>, Object> made = new HashMap<>();

  /** With these settings above those of the world, at that clock. */
  public Services(Map<String, String> settings, Clock clock) {
    config = config(settings);
    made.put(Clock.class, clock);
    made.put(GongkaiConfig.class, config.getConfigMapping(GongkaiConfig.class));
    made.put(DynamoDbClient.class, dynamoDb());
    made.put(Engine.class, templates());
    made.put(Audit.Whence.class, NOWHERE);
  }

  /** Those that all tests share. */
  public static synchronized Services shared() {
    if (shared == null) {
      shared = new Services(Map.of(), Clock.system(OfficeTime.ZONE));
    }
    return shared;
  }

  /** Gives a test what its fields marked {@code @Inject} ask for. */
  public void into(Object test) {
    for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)) {
          try {
            field.setAccessible(true);
            field.set(test, get(field.getType()));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  /** The service of that type. */
  public synchronized <T> T get(Class<T> type) {
    Object known = made.get(type);
    if (known == null) {
      List<Class<?>> fit = ALL.stream().filter(type::isAssignableFrom).toList();
      if (fit.size() == 1) {
        known = one(fit.getFirst());
      } else if (fit.isEmpty()) {
        known = produced(type);
      } else {
        throw new IllegalStateException(type + " is " + fit);
      }
      made.put(type, known);
    }
    return type.cast(known);
  }

  private Object one(Class<?> service) {
    Object known = made.get(service);
    if (known == null) {
      known = made(service);
      made.put(service, known);
    }
    return known;
  }

  private Object made(Class<?> service) {
    Constructor<?>[] all = service.getDeclaredConstructors();
    Constructor<?> constructor =
        all.length == 1
            ? all[0]
            : Arrays.stream(all)
                .filter(c -> c.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("which constructor of " + service));
    Object[] arguments =
        Arrays.stream(constructor.getParameters()).map(this::argument).toArray(Object[]::new);
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("making " + service, e);
    }
  }

  private Object argument(Parameter parameter) {
    Type type = parameter.getParameterizedType();
    ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
    if (setting != null) {
      return parameter.getType() == Optional.class
          ? config.getOptionalValue(setting.name(), argument(type))
          : config.getValue(setting.name(), parameter.getType());
    }
    if (parameter.isAnnotationPresent(All.class)) {
      return all(argument(type));
    }
    return parameter.getType() == Instance.class ? each(argument(type)) : get(parameter.getType());
  }

  private static Class<?> argument(Type type) {
    Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
    return (Class<?>)
        (argument instanceof ParameterizedType generic ? generic.getRawType() : argument);
  }

  /** All services of that type. */
  private List<?> all(Class<?> type) {
    return ALL.stream().filter(type::isAssignableFrom).map(this::one).toList();
  }

  private Object each(Class<?> type) {
    List<?> found = all(type);
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (_, method, _) ->
            switch (method.getName()) {
              case "stream" -> found.stream();
              case "iterator" -> found.iterator();
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  /** What a service makes of its settings, as its method marked {@code @Produces} says. */
  private Object produced(Class<?> type) {
    return ALL.stream()
        .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
        .filter(m -> m.isAnnotationPresent(Produces.class))
        .filter(m -> m.getReturnType() == type)
        .findFirst()
        .map(
            method -> {
              try {
                method.setAccessible(true);
                return method.invoke(one(method.getDeclaringClass()));
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("making " + type, e);
              }
            })
        .orElseThrow(() -> new IllegalStateException("no service is a " + type));
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    var ours = new HashMap<>(TestWorld.shared().config());
    ours.putAll(settings);
    try {
      return new SmallRyeConfigBuilder()
          .addDefaultInterceptors()
          .addDiscoveredConverters()
          .withProfile("test")
          .withSources(
              new PropertiesConfigSource(
                  CLASSES.resolve("application.properties").toUri().toURL(), 250),
              new PropertiesConfigSource(ours, "world", 400))
          .withMapping(GongkaiConfig.class)
          .withMappingIgnore("gongkai.**")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DynamoDbClient dynamoDb() {
    String credentials = "quarkus.dynamodb.aws.credentials.static-provider.";
    AwsCredentialsProvider who =
        config
            .getOptionalValue(credentials + "access-key-id", String.class)
            .<AwsCredentialsProvider>map(
                id ->
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(
                            id, config.getValue(credentials + "secret-access-key", String.class))))
            .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    return DynamoDbClient.builder()
        .endpointOverride(
            URI.create(config.getValue("quarkus.dynamodb.endpoint-override", String.class)))
        .region(Region.of(config.getValue("quarkus.dynamodb.aws.region", String.class)))
        .credentialsProvider(who)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The templates of the mails; those of the pages are the application's. */
  private static Engine templates() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addLocator(
            id -> {
              Path file = CLASSES.resolve("templates").resolve(id);
              return Files.isRegularFile(file) ? Optional.of(location(file)) : Optional.empty();
            })
        .build();
  }

  private static TemplateLocation location(Path file) {
    return new TemplateLocation() {
      @Override
      public Reader read() {
        try {
          return new StringReader(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public Optional<Variant> getVariant() {
        String type = file.toString().endsWith(".html") ? "text/html" : "text/plain";
        return Optional.of(new Variant(null, type, StandardCharsets.UTF_8.name()));
      }
    };
  }

  private static Path classes() {
    try {
      return Path.of(
          GongkaiConfig.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> all() {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org/gongkai"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .filter(name -> !name.contains("/function/"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(Services::loaded)
          .filter(type -> type.isAnnotationPresent(Singleton.class))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, Services.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
