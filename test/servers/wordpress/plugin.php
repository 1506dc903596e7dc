<?php
// What a publisher would add to a theme: script, style sheet, and the tag round the form that the theme prints.
// A page's address says how, for the tests: ?p=4&backend=wordpress, and &form=standard for a page without a form of its own.
$asked = fn(string $name) => preg_replace('/[^a-z-]/', '', $_GET[$name] ?? '');
$tag = fn() => sprintf('<article-comment-form%s article-id="%d" endpoint="%s">',
  $asked('backend') ? ' backend="' . $asked('backend') . '"' : '', get_the_ID(), esc_url(home_url('/')));
// Where the plugin of examples/wordpress is active, that is the publisher's work.
if (!in_array('article-elements/article-elements.php', (array) get_option('active_plugins'))) {
  add_action('wp_head', function () {
    echo '<link rel="stylesheet" href="/article-elements/article-elements.css"><script type="module" src="/article-elements/article-elements.js"></script>';
  });
  if ($asked('form') === 'standard') {
    add_filter('comments_open', '__return_false');
    add_filter('the_content', fn($content) => $content . $tag() . '</article-comment-form>');
  } else {
    add_action('comment_form_before', fn() => print $tag());
    add_action('comment_form_after', fn() => print '</article-comment-form>');
  }
}

// What the tests switch, read from options: no restart between them.
if (get_option('test_guests_by_rest')) add_filter('rest_allow_anonymous_comments', '__return_true');
if (!get_option('test_flood')) add_filter('wp_is_comment_flood', '__return_false', 99);
function wp_mail() { return true; }
