#!/usr/bin/env bash
# A real Waline for the tests: its npm package on SQLite, on 127.0.0.1.
#   waline.sh start | stop | reset | count [TEXT] | sql STATEMENT
# WALINE_DIR: where its data live, and go with `rm`. WALINE_PORT. The package is installed once, in the user's cache.
# What Waline itself reads at its start: COMMENT_AUDIT=1 (hold all), IPQPS=SECONDS (flood), LOGIN=force, FORBIDDEN_WORDS=a,b.
# Where it cannot be had, the last line on stderr says why and the exit code is 3.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export WALINE_DIR=${WALINE_DIR:-${TMPDIR:-/tmp}/article-elements-waline} WALINE_PORT=${WALINE_PORT:-8722}
# As it comes, Waline takes one comment a minute from an address.
export IPQPS=${IPQPS:-0}
VERSION=1.39.3
export WALINE_MODULES=${XDG_CACHE_HOME:-$HOME/.cache}/article-elements/waline-$VERSION-node$(node -p process.versions.modules)

cannot() { echo "Waline cannot be had here: $*" >&2; exit 3; }
running() { [ -s "$WALINE_DIR/pid" ] && kill -0 "$(cat "$WALINE_DIR/pid")" 2>/dev/null; }

# sqlite3 is compiled where there is no ready-made file for this system.
compiler() {
  command -v c++ >/dev/null && command -v make >/dev/null && command -v python3 >/dev/null && return
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 0
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends g++ make python3 >/dev/null 2>&1 || true
}

install() {
  [ -e "$WALINE_MODULES/installed" ] && return
  command -v npm >/dev/null || cannot "there is no npm"
  compiler
  mkdir -p "$(dirname "$WALINE_MODULES")"
  # In a folder of its own until it is whole: a run that was stopped, or another at the same time, must leave nothing half done.
  local folder prefix
  folder=$(mktemp -d "$WALINE_MODULES.XXXXXX")
  prefix=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
  echo '{"private":true}' >"$folder/package.json"
  # Node's own headers, where they came with it: node-gyp would fetch them.
  [ -e "$prefix/include/node/node.h" ] && export npm_config_nodedir=${npm_config_nodedir:-$prefix}
  if ! (cd "$folder" && npm install --no-fund --no-audit --loglevel=error "@waline/vercel@$VERSION" >install.log 2>&1 && node -e 'require("sqlite3")' 2>>install.log); then
    local why
    why=$(grep -E 'ERR!|rror' "$folder/install.log" | grep -vE 'A complete log|^\s*$' | head -1 | cut -c1-160)
    rm -rf "$folder"
    cannot "npm could not install @waline/vercel@$VERSION (${why:-no reason given})"
  fi
  touch "$folder/installed"
  mv -T "$folder" "$WALINE_MODULES" 2>/dev/null || rm -rf "$folder"
}

start() {
  running && return
  install
  mkdir -p "$WALINE_DIR/data"
  setsid node "$HERE/waline-server.mjs" </dev/null >"$WALINE_DIR/log" 2>&1 &
  echo $! >"$WALINE_DIR/pid"
  for _ in $(seq 300); do
    running || break
    node -e "fetch('http://127.0.0.1:$WALINE_PORT/api/comment?path=/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && return
    sleep 0.05
  done
  tail -5 "$WALINE_DIR/log" >&2
  cannot "it did not start"
}

stop() {
  running || return 0
  local pid
  pid=$(cat "$WALINE_DIR/pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
  rm -f "$WALINE_DIR/pid"
}

sql() { node "$HERE/waline-server.mjs" sql "$@"; }

case ${1:-} in
  start) start && echo "http://127.0.0.1:$WALINE_PORT" ;;
  stop) stop ;;
  reset) sql 'DELETE FROM wl_Comment' ;;
  count) sql "SELECT COUNT(*) FROM wl_Comment WHERE comment LIKE '%' || ? || '%'" "${2:-}" ;;
  sql) sql "${@:2}" ;;
  *) echo "waline.sh: start | stop | reset | count [TEXT] | sql STATEMENT" >&2; exit 2 ;;
esac
