import 'article-elements/article-elements.css';
import 'article-elements/define';
import { mount } from 'svelte';
import Article from './Article.svelte';

mount(Article, { target: document.getElementById('app')! });
