import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { PaynowEvents } from 'paynow-elements';
import { apiBase, getToken } from './paynow';

@Component({
  selector: 'app-shop',
  templateUrl: './shop.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Shop {
  readonly apiBase = apiBase;
  readonly getToken = getToken;
  readonly news = signal('');

  onAdded({ detail }: CustomEvent<PaynowEvents['paynow-added']>): void {
    this.news.set(`${detail.line?.name} is in your cart.`);
  }
}
