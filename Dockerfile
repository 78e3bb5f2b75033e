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

# One start up to the point where requests would be served, written down so that later ones take half the time. Nothing
# is asked of a database here, and the collector is the one of the real runs because the cache depends on it.
FROM application AS training
RUN java -XX:AOTCacheOutput=muctieu.aot -XX:+UseSerialGC \
        -Dspring.context.exit=onRefresh \
        -Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/none \
        -Dspring.flyway.enabled=false \
        -Dspring.jpa.hibernate.ddl-auto=none \
        -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false \
        -jar muctieu.jar

FROM application
COPY --from=training /app/muctieu.aot ./
USER muctieu
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=/app/muctieu.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", \
            "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/muctieu.jar"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=2s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
