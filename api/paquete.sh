#!/bin/sh
# Makes target/jcc/ out of target/jcc.jar: the package unpacked, with a cache of the JDK (AOT) that one start of the
# platform trains, on a database of its own that is thrown away. Needs a JDK 25 or newer as `java` or in JAVA_HOME.
set -eu
cd "$(dirname "$0")/target"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

rm -rf jcc
"$java" -Djarmode=tools -jar jcc.jar extract --destination jcc

datos=$(mktemp -d)
trap 'rm -rf "$datos"' EXIT

# Starts the platform with these options, waits until it is up, stops it.
una_vez() {
    env -u SPRING_DATASOURCE_URL JCC_DATOS="$datos" SERVER_PORT=0 "$java" "$@" -jar jcc/jcc.jar >jcc/entrenamiento.log 2>&1 &
    plataforma=$!
    until grep -q 'JCC está en marcha' jcc/entrenamiento.log; do
        kill -0 $plataforma 2>/dev/null || { cat jcc/entrenamiento.log; exit 1; }
        sleep 1
    done
    kill $plataforma
    wait $plataforma || true
}

# The first start unpacks PostgreSQL, with a sealed jar that must not get into the cache; the second trains.
export JCC_DEMO=false
una_vez
export JCC_DEMO=true
una_vez -XX:AOTCacheOutput=jcc/jcc.aot
test -s jcc/jcc.aot || { tail -20 jcc/entrenamiento.log; exit 1; }
rm jcc/entrenamiento.log

echo 'java -XX:AOTCache=api/target/jcc/jcc.aot -jar api/target/jcc/jcc.jar'
