import 'paynow-elements';
import { render } from 'solid-js/web';
import { Shop } from './shop';

render(() => <Shop />, document.getElementById('root')!);
