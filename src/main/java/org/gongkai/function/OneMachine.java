package org.gongkai.function;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.GongkaiConfig;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.alert.ScanWatch;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.input.StrictJson;
import org.gongkai.link.LinkRun;
import org.gongkai.matter.Loads;
import org.gongkai.notice.Sweep;
import org.gongkai.office.OfficeInput;
import org.gongkai.search.SearchUpkeep;
import org.jboss.logging.Logger;

/**
 * What AWS does for the functions, one machine does by itself: the scan three times a morning (the
 * later runs write nothing new unless the first was missed), the sweep, what is not loaded to its
 * end, the addresses once a week, the index of the search, and the office from a file at the start.
 * On Lambda the scheduler is switched off ({@code QUARKUS_SCHEDULER_ENABLED=false}).
 */
@Singleton
class OneMachine {

  private static final Logger LOG = Logger.getLogger(OneMachine.class);

  private final DeadlineScan scan;
  private final ScanWatch watch;
  private final Sweep sweep;
  private final Loads loads;
  private final LinkRun links;
  private final SearchUpkeep search;
  private final OfficeSetup setup;
  private final GongkaiConfig config;
  private final Turns turns;

  OneMachine(
      DeadlineScan scan,
      ScanWatch watch,
      Sweep sweep,
      Loads loads,
      LinkRun links,
      SearchUpkeep search,
      OfficeSetup setup,
      GongkaiConfig config,
      Turns turns) {
    this.loads = loads;
    this.links = links;
    this.search = search;
    this.scan = scan;
    this.watch = watch;
    this.sweep = sweep;
    this.setup = setup;
    this.config = config;
    this.turns = turns;
  }

  void start(@Observes StartupEvent start) {
    config.machine().officeFile().ifPresent(this::configure);
  }

  private void configure(String file) {
    try {
      byte[] json = Files.readAllBytes(Path.of(file));
      var done = setup.configure(StrictJson.read(json, OfficeInput.class));
      LOG.infof("OfficeConfigured office=%s warnings=%d", done.office(), done.warnings().size());
    } catch (IOException e) {
      throw new UncheckedIOException("GONGKAI_MACHINE_OFFICE_FILE cannot be read", e);
    }
  }

  @Scheduled(cron = "0 30 8 ? * *", timeZone = "Asia/Shanghai")
  @Scheduled(cron = "0 30 10 ? * *", timeZone = "Asia/Shanghai")
  @Scheduled(cron = "0 30 14 ? * *", timeZone = "Asia/Shanghai")
  void scan() {
    turns.run("scan", () -> scan.run(new ScanInput(null, null)));
  }

  @Scheduled(
      every = "${gongkai.machine.sweep-every:2s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    turns.run("sweep", sweep::run);
  }

  @Scheduled(every = "30s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
  void load() {
    turns.run("load", loads::resume);
  }

  @Scheduled(
      cron = "0 0 3 ? * SUN",
      timeZone = "Asia/Shanghai",
      concurrentExecution = ConcurrentExecution.SKIP)
  void links() {
    turns.run("links", links::run);
  }

  @Scheduled(every = "10s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
  void search() {
    turns.run("search", search::run);
  }

  @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void watch() {
    turns.run("watch", watch::look);
  }
}
