import type { FlakeId } from '../api/types.js';
import type { FakeCustomer, FakeGameServer, FakePromoCode } from './products.js';

/** The store that sells all of it. */
export const STORE_ID: FlakeId = '411486491630370001';

const FACE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIBAMAAAA2IaO4AAAAElBMVEU6JBbeqoL///9GPKC+gl94PCiJJRevAAAAJElEQVR42mNggANGQUEBBkEgYBAyFFZkEBRxFGQQDA0VBIsBAB/+AnbqaJ/MAAAAAElFTkSuQmCC';

/** The key with which a server minds the store's customers. */
export const API_KEY = 'pnapi_v1_emberfall';

/** Three shoppers, and a friend who gets gifts. */
export const CUSTOMERS: FakeCustomer[] = [
  { id: '411486491630371001', token: 'ann-token', name: 'ann' },
  { id: '411486491630371002', token: 'bob-token', name: 'bob' },
  { id: '411486491630371003', token: 'cem-token', name: 'cem', steam_id: '76561198000000003' },
  {
    id: '411486491630371077',
    name: 'NovaCraft_77',
    profile: {
      id: '6f1d5c0e-5f0a-4c63-9b7e-0d7c2f3a7701',
      platform: 'minecraft_java_name',
      name: 'NovaCraft_77',
      avatar_url: FACE,
    },
    minecraft_uuid: '6f1d5c0e-5f0a-4c63-9b7e-0d7c2f3a7701',
    minecraft: { id: '6f1d5c0e-5f0a-4c63-9b7e-0d7c2f3a7701', name: 'NovaCraft_77', avatar_url: FACE },
    minecraft_platform: 'java',
    created_at: '2025-03-14T09:26:53Z',
  },
];

/** One server that runs and one that is switched off. */
export const GAME_SERVERS: FakeGameServer[] = [
  { id: '411486491630372001', name: 'Survival EU', enabled: true },
  { id: '411486491630372002', name: 'Skyblock US', enabled: false },
];

/** The codes that a checkout takes. */
export const PROMO_CODES: FakePromoCode[] = [
  { code: 'EMBER10', id: '411486491630376001', permille: 100 },
  { code: 'WELCOME', id: '411486491630376002', permille: 50 },
];
