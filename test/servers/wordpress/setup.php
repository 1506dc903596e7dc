<?php
// Run by wordpress.sh: installs WordPress with two articles, or puts it back to how it was then.
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET'];
[, $task, $first, $second] = $argv + [null, '', '', ''];
if ($task === 'install') define('WP_INSTALLING', true);
require getenv('SITE') . '/wp-load.php';
if ($task === 'option') exit(update_option($first, $second) ? 0 : 0);
if ($task === 'php') exit(eval($first));
if ($task === 'install') {
  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
  if (!is_blog_installed()) wp_install('The Avel Gazette', 'editor', 'editor@example.com', true, '', 'editor-password', 'en_US');
}
foreach ([
  'comment_moderation' => 0, 'comment_previously_approved' => 0, 'require_name_email' => 1, 'comment_registration' => 0,
  'moderation_keys' => 'holdme', 'disallowed_keys' => '', 'show_comments_cookies_opt_in' => 1, 'show_avatars' => 0,
  'thread_comments' => 1, 'template' => 'twentytwentyone', 'stylesheet' => 'twentytwentyone',
  'test_guests_by_rest' => 1, 'test_flood' => 0,
] as $name => $value) update_option($name, $value);
$wpdb->query("TRUNCATE $wpdb->comments");
$wpdb->query("TRUNCATE $wpdb->commentmeta");
foreach (['open', 'closed'] as $name) {
  $post = get_page_by_path($name, OBJECT, 'post');
  $id = $post ? $post->ID : wp_insert_post(['post_title' => "Night ferries ($name)", 'post_name' => $name, 'post_content' => '<p>On trial.</p>',
    'post_status' => 'publish', 'post_author' => 1, 'post_date' => '2024-01-02 03:04:05']);
  $wpdb->update($wpdb->posts, ['comment_status' => $name, 'comment_count' => 0], ['ID' => $id]);
  if ($task === 'install') echo "$name $id\n";
}
