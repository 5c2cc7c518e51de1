# make run · make test · make quick · make package · make table · make store-test · make format · make bench · make attack · make screenshots.
# README.md explains them.
SHELL := /bin/bash
JDK := $(shell infra/local/jdk25.sh)
ifeq ($(JDK),)
$(error A JDK 25 is needed: install one and set JAVA_HOME to it)
endif
export JAVA_HOME := $(JDK)
MVN := mvn -B -q
WORLD := infra/local/target/local-world.jar
SOURCES := pom.xml $(shell find src/main -type f)
ATTACKS := ConfinementTest,BinderyTest,FileTextsTest,LoginTest,PasswordsTest,RecordsAtOnceTest,CrowdTest,IntakeAtOnceTest,S3BlobsTest,PersonalDataTest,LambdaDownloads,HostileInputTest,MailStructureTest,StoppedServersTest,SmtpServerTest,AnswerDownloadTest
STORE := StoreRacesTest,IndexesTest,ConditionTest,EventJsonTest,FilesTest,ReportsTest,TableFromBeforeTest,IntakeAtOnceTest,RecordsAtOnceTest,PersonalDataTest
STORE_TABLE := gongkai-test-$(shell date +%s)
DYNAMODB := infra/local/dynamodb/target/lib/.fetched

.PHONY: run test quick package table store-test format bench attack screenshots clean

run: target/gongkai-runner.jar $(WORLD) $(DYNAMODB)
	@infra/local/run.sh

test: target/gongkai-runner.jar $(WORLD) $(DYNAMODB)
	@infra/local/packages.sh
	mvn -B spotless:check test-compile
	@infra/local/tiers.sh

# Rules, letters, files; then services on DynamoDB Local and SMTP. Quarkus is not started.
quick: $(WORLD) $(DYNAMODB)
	@infra/local/packages.sh
	$(MVN) test-compile
	@infra/local/tiers.sh plain services

package: target/gongkai-runner.jar target/function.zip

# The program for one machine. The zip it also writes lacks the web handler, so it is not kept.
target/gongkai-runner.jar: $(SOURCES)
	$(MVN) package -DskipTests
	@infra/local/once.sh $@
	@rm -f target/function.zip && touch $@

# All functions for AWS Lambda.
target/function.zip: $(SOURCES) | target/gongkai-runner.jar
	$(MVN) package -DskipTests -Plambda -Dbuild.dir=target-lambda
	@infra/local/once.sh target-lambda/function.zip
	@cp target-lambda/function.zip $@

# The table of GONGKAI_TABLE, at whatever endpoint the environment names: created, or given the indexes it lacks.
table: $(WORLD)
	@"$(JAVA_HOME)/bin/java" -cp '$(WORLD):infra/local/target/lib/*' org.gongkai.local.MakeTable infra/storage.yaml

# Whether a server of DynamoDB's protocol can carry us: races, indexes, what is sealed, pages, REBUILD, in a table of their own.
# ENDPOINT=http://host:port, credentials and region from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION; else DynamoDB Local.
store-test: $(WORLD) $(DYNAMODB)
	@mkdir -p target
	@$(if $(ENDPOINT),GONGKAI_TABLE=$(STORE_TABLE) QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE=$(ENDPOINT) $(MAKE) -s table,true)
	@mvn -B test -Dexcluded.tests=none -Dtest='$(STORE)' $(if $(ENDPOINT),-Dstore.endpoint=$(ENDPOINT) -Dstore.table=$(STORE_TABLE)) \
	  > target/store-test.log 2>&1; status=$$?; \
	  sed -n 's/^\[[A-Z]*\] \(Tests run:.*\) -- in org.gongkai.\(.*\)/\2: \1/p' target/store-test.log; \
	  $(if $(ENDPOINT),echo "tables $(STORE_TABLE)* are left at $(ENDPOINT)";) \
	  if [ $$status -eq 0 ]; then echo "it carries us"; else grep -E '^\[ERROR\]  ' target/store-test.log; exit 1; fi

format:
	$(MVN) spotless:apply

# The pages are measured on the program as it is delivered, under wrk.
bench: target/gongkai-runner.jar $(WORLD) $(DYNAMODB)
	@infra/local/packages.sh bench
	@mkdir -p target
	@mvn -B test -Dexcluded.tests=none -Dtest='*Bench,TripsTest' -Dsurefire.failIfNoSpecifiedTests=false > target/bench.log 2>&1 \
	  || { tail -40 target/bench.log; exit 1; }
	@grep -E '^(scan-deadlines,|submit-request|index due|the whole scan|Scan of|a submission|bare |search: |trips: |pages: )' target/bench.log

# Hostile files, races, slow and stopped servers, broken input: bounded, on this machine, below five minutes.
attack: target/gongkai-runner.jar target/function.zip $(WORLD) $(DYNAMODB)
	@mkdir -p target
	@mvn -B test -Dexcluded.tests=none -Dcrowd=200 -Dtest='$(ATTACKS)' > target/attack.log 2>&1; status=$$?; \
	  sed -n 's/^\[[A-Z]*\] \(Tests run:.*\) -- in org.gongkai.\(.*\)/\2: \1/p' target/attack.log; \
	  if [ $$status -eq 0 ]; then echo "all of it held"; else grep -E '^\[ERROR\]  ' target/attack.log; exit 1; fi

# Pictures of the main pages, for README.
screenshots: $(WORLD) $(DYNAMODB)
	@infra/local/packages.sh
	@mkdir -p target
	@mvn -B test -Dexcluded.tests=none -Dtest="Screenshots,DeskScreenshots" -Dsurefire.failIfNoSpecifiedTests=false > target/screenshots.log 2>&1 \
	  || { tail -40 target/screenshots.log; exit 1; }
	@ls docs/screenshots

$(WORLD): infra/local/pom.xml $(shell find infra/local/src -name '*.java')
	$(MVN) -f infra/local/pom.xml package

$(DYNAMODB): infra/local/dynamodb/pom.xml
	$(MVN) -f infra/local/dynamodb/pom.xml package
	@touch $@

clean:
	rm -rf target target-lambda infra/local/target infra/local/dynamodb/target
