import 'article-elements/define';
import { bootstrapApplication } from '@angular/platform-browser';
import { Article } from './article';

void bootstrapApplication(Article);
