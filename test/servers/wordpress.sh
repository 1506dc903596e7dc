#!/usr/bin/env bash
# A real WordPress for the tests: Debian's package, behind PHP's own server and a MariaDB on a private socket.
#   wordpress.sh start | stop | reset | count [TEXT] | option NAME VALUE | sql STATEMENT | php CODE
# WORDPRESS_DIR: where it all lives, and goes with `rm`. WORDPRESS_PORT. Packages are kept in the user's cache.
# Nothing is started by apt: the "-core" packages have no service, and WordPress is unpacked from its .deb.
# Where it cannot be had, the last line on stderr says why and the exit code is 3.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
DIR=${WORDPRESS_DIR:-${TMPDIR:-/tmp}/article-elements-wordpress}
PORT=${WORDPRESS_PORT:-8721}
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/article-elements/debs
SITE=$DIR/site DB=$DIR/db SOCKET=$DIR/db.sock ME=$(id -un)
export PATH=$PATH:/usr/sbin SITE DEBIAN_FRONTEND=noninteractive
# Debian's WordPress is older than its PHP, which warns of it.
PHP=(php -d error_reporting=22527 -d display_errors=0)

cannot() { echo "WordPress cannot be had here: $*" >&2; exit 3; }
running() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
sql() { mariadb --no-defaults --batch --skip-column-names -u "$ME" -S "$SOCKET" "$@"; }
ends() { for _ in $(seq 100); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.05; done; kill -9 "$1" 2>/dev/null || true; }

packages() {
  command -v apt-get >/dev/null || cannot "there is no apt-get (Debian or Ubuntu is needed)"
  local missing=()
  php -m 2>/dev/null | grep -qi mysqli || missing+=(php-cli php-mysql)
  command -v mariadbd >/dev/null || missing+=(mariadb-server-core)
  command -v mariadb >/dev/null || missing+=(mariadb-client-core)
  [ ${#missing[@]} = 0 ] && return
  [ "$(id -u)" = 0 ] || cannot "${missing[*]} would have to be installed, by root"
  apt-get -qq update >"$DIR/apt.log" 2>&1 || true
  apt-get -qq install -y --no-install-recommends "${missing[@]}" >>"$DIR/apt.log" 2>&1 ||
    cannot "apt-get could not install ${missing[*]} ($(grep '^E:' "$DIR/apt.log" | head -1))"
}

unpack() {
  [ -e "$SITE/.unpacked" ] && return
  local wanted=(wordpress wordpress-theme-twentytwentyone)
  mkdir -p "$CACHE" "$DIR/tree" "$SITE"
  if ! ls "$CACHE"/wordpress_*.deb "$CACHE"/wordpress-theme-twentytwentyone_*.deb >/dev/null 2>&1; then
    apt-cache show wordpress >/dev/null 2>&1 || apt-get -qq update >"$DIR/apt.log" 2>&1 || true
    (cd "$DIR/tree" && apt-get -qq -o APT::Sandbox::User=root download "${wanted[@]}" >"$DIR/apt.log" 2>&1) ||
      cannot "apt-get could not download ${wanted[*]} ($(grep '^E:' "$DIR/apt.log" | head -1))"
    mv "$DIR"/tree/*.deb "$CACHE"
  fi
  for deb in "$CACHE"/*.deb; do dpkg-deb -x "$deb" "$DIR/tree"; done
  cp -a "$DIR"/tree/usr/share/wordpress/. "$SITE"
  # Debian's links lead out of the tree, to files these pages do not need.
  find "$SITE" -type l -delete
  rm -rf "$DIR/tree"
  ln -s "$HERE/../../dist" "$SITE/article-elements"
  mkdir -p "$SITE/wp-content/mu-plugins"
  cp "$HERE"/wordpress/plugin.php "$SITE/wp-content/mu-plugins/article-elements.php"
  cat >"$SITE/wp-config.php" <<CONFIG
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', '$ME'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$SOCKET'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
\$table_prefix = 'wp_';
// Whatever name it is asked by, so that a proxy before it needs no change of what it sends.
define('WP_HOME', 'http://' . (\$_SERVER['HTTP_HOST'] ?? '127.0.0.1:$PORT')); define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
CONFIG
  touch "$SITE/.unpacked"
}

start_database() {
  running "$DIR/db.pid" && return
  [ -d "$DB/mysql" ] || mariadb-install-db --no-defaults --user="$ME" --datadir="$DB" --auth-root-authentication-method=socket \
    --auth-root-socket-user="$ME" --skip-test-db --innodb-log-file-size=8M >"$DIR/db-install.log" 2>&1 || cannot "mariadb-install-db failed"
  setsid mariadbd --no-defaults --user="$ME" --datadir="$DB" --socket="$SOCKET" --pid-file="$DIR/db.pid" --skip-networking \
    --innodb-log-file-size=8M --innodb-buffer-pool-size=32M --innodb-flush-log-at-trx-commit=0 --skip-log-bin --performance-schema=OFF \
    --log-error="$DIR/db.log" </dev/null >/dev/null 2>&1 &
  echo $! >"$DIR/db.pid"
  for _ in $(seq 300); do sql -e 'CREATE DATABASE IF NOT EXISTS wordpress' 2>/dev/null && return; sleep 0.05; done
  tail -5 "$DIR/db.log" >&2
  cannot "MariaDB did not start"
}

start_server() {
  running "$DIR/web.pid" && return
  PHP_CLI_SERVER_WORKERS=4 setsid "${PHP[@]}" -d opcache.enable=1 -S "127.0.0.1:$PORT" -t "$SITE" "$HERE/wordpress/router.php" </dev/null >"$DIR/web.log" 2>&1 &
  echo $! >"$DIR/web.pid"
  for _ in $(seq 200); do
    "${PHP[@]}" -r 'exit(@file_get_contents($argv[1]) === false ? 1 : 0);' "http://127.0.0.1:$PORT/" && return
    sleep 0.05
  done
  tail -5 "$DIR/web.log" >&2
  cannot "PHP's server did not answer"
}

stop() {
  # The server and its workers are a group of their own.
  if running "$DIR/web.pid"; then kill -- "-$(cat "$DIR/web.pid")" 2>/dev/null || true; ends "$(cat "$DIR/web.pid")"; fi
  rm -f "$DIR/web.pid"
  if running "$DIR/db.pid"; then local pid; pid=$(cat "$DIR/db.pid"); kill "$pid" 2>/dev/null || true; ends "$pid"; fi
  rm -f "$DIR/db.pid"
}

mkdir -p "$DIR"
case ${1:-} in
  start) packages; unpack; start_database; "${PHP[@]}" "$HERE/wordpress/setup.php" install; start_server; echo "http://127.0.0.1:$PORT" ;;
  stop) stop ;;
  reset) "${PHP[@]}" "$HERE/wordpress/setup.php" reset ;;
  option) "${PHP[@]}" "$HERE/wordpress/setup.php" option "$2" "$3" ;;
  php) "${PHP[@]}" "$HERE/wordpress/setup.php" php "$2" ;;
  count) sql wordpress -e "SELECT COUNT(*) FROM wp_comments WHERE INSTR(comment_content, '${2:-}') OR '${2:-}' = ''" ;;
  sql) sql wordpress -e "$2" ;;
  *) echo "wordpress.sh: start | stop | reset | count [TEXT] | option NAME VALUE | sql STATEMENT | php CODE" >&2; exit 2 ;;
esac
