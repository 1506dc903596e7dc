<?php
/**
 * Plugin Name: Article Elements
 * Description: Puts the tags of article-elements round what the theme prints: pictures, the byline and the comment form.
 * Version: 0.1.0
 * License: MIT
 */
defined('ABSPATH') || exit;

// The folder `dist` of the npm package stands beside this file.
add_action('wp_enqueue_scripts', function () {
  wp_enqueue_style('article-elements', plugins_url('dist/article-elements.css', __FILE__), [], '0.1.0');
  wp_enqueue_script('article-elements', plugins_url('dist/article-elements.js', __FILE__), [], '0.1.0');
});
add_filter('script_loader_tag', fn($html, $handle) => $handle === 'article-elements'
  ? preg_replace('/<script( type=([\'"])text\/javascript\2)?/', '<script type="module"', $html) : $html, 10, 2);

// Pictures that an editor puts into an article.
add_filter('render_block_core/image', fn($html) => "<article-figure>$html</article-figure>");

// The comment form, whoever prints it.
add_action('comment_form_before', fn() => printf('<article-comment-form backend="wordpress" article-id="%d">', get_the_ID()));
add_action('comment_form_after', fn() => print '</article-comment-form>');

// The byline of Twenty Twenty-One, by the functions that it leaves to others to write; another theme's are in its own files.
function twenty_twenty_one_posted_on() {
  printf('<article-byline><a slot="author" rel="author" href="%s">%s</a> <time slot="published" datetime="%s">%s</time></article-byline>',
    esc_url(get_author_posts_url(get_the_author_meta('ID'))), esc_html(get_the_author()), esc_attr(get_the_date(DATE_W3C)), esc_html(get_the_date()));
}
function twenty_twenty_one_posted_by() {}
