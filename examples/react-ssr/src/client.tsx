import 'paynow-elements';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Shop } from './shop';

hydrateRoot(
  document.getElementById('root')!,
  <StrictMode>
    <Shop />
  </StrictMode>,
);
