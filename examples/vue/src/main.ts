import 'article-elements/article-elements.css';
import 'article-elements/define';
import { createApp } from 'vue';
import Article from './Article.vue';

createApp(Article).mount('#app');
