# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B --no-transfer-progress -DskipTests package \
    && java -Djarmode=tools -jar target/muctieu.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS application
RUN useradd --system --uid 10001 --user-group --home-dir /nonexistent --shell /usr/sbin/nologin muctieu
WORKDIR /app
# What changes least comes first, so that a new version costs its own few kilobytes.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# One start up to the point where requests would be served, on the embedded PostgreSQL, written down so that later starts
# take half the time. The collector is the one of the real runs because the cache depends on it.
FROM application AS training
USER muctieu
RUN java -XX:AOTCacheOutput=/tmp/muctieu.aot -XX:+UseSerialGC -Dspring.context.exit=onRefresh \
        -Dmuctieu.embedded-postgres.directory=/tmp/postgres -jar /app/muctieu.jar

FROM application
COPY --from=training /tmp/muctieu.aot ./
USER muctieu
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=/app/muctieu.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", \
            "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/muctieu.jar"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=2s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
