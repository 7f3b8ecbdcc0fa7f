import type { Customer, CustomerPlatformAccount, FlakeId } from '../api/types.js';
import type { FakeCustomer } from './products.js';

/** The customer who has an account on a platform. */
export function customerWith(
  account: CustomerPlatformAccount,
  customers: readonly FakeCustomer[],
): FakeCustomer | undefined {
  return customers.find((customer) => accountsOf(customer, account.platform).includes(account.id));
}

/** A new customer for an account that nobody has yet. */
export function customerFor({ platform, id }: CustomerPlatformAccount, newId: FlakeId, now: number): FakeCustomer {
  return {
    id: newId,
    name: id,
    profile: { id, platform, name: id, avatar_url: null },
    ...(platform === 'steam' && { steam_id: id }),
    ...(platform === 'xbox_xuid' && { xbox_xuid: id }),
    ...(platform === 'minecraft_uuid' && { minecraft_uuid: id }),
    created_at: new Date(now).toISOString(),
  };
}

/** A customer as an answer shows whom a gift is for. */
export function customerDto(customer: FakeCustomer, storeId: FlakeId): Customer {
  const { id, profile, steam_id, steam, minecraft, minecraft_platform } = customer;
  return {
    id,
    store_id: storeId,
    ...(profile && { profile: { ...profile, avatar_url: profile.avatar_url ?? null } }),
    // the one id that may arrive as an integer
    ...(steam_id != null && { steam_id: steam_id as string }),
    ...(steam && { steam }),
    minecraft_uuid: customer.minecraft_uuid ?? null,
    ...(minecraft && { minecraft }),
    xbox_xuid: customer.xbox_xuid ?? null,
    ...(minecraft_platform && { minecraft_platform }),
    name: customer.name ?? null,
    created_at: customer.created_at ?? '2025-01-01T00:00:00Z',
    updated_at: customer.updated_at ?? null,
    metadata: customer.metadata ?? {},
  };
}

function accountsOf(customer: FakeCustomer, platform: CustomerPlatformAccount['platform']): unknown[] {
  const { profile, minecraft } = customer;
  const onProfile = profile?.platform === platform ? [profile.id, profile.name] : [];
  switch (platform) {
    case 'paynow':
      return [...onProfile, customer.id];
    case 'paynow_name':
      return [...onProfile, customer.name];
    case 'steam':
      return [...onProfile, customer.steam?.id, customer.steam_id == null ? undefined : String(customer.steam_id)];
    case 'xbox_xuid':
      return [...onProfile, customer.xbox_xuid];
    case 'minecraft_uuid':
      return [...onProfile, customer.minecraft_uuid];
    default:
      return [...onProfile, minecraft?.name, minecraft?.id];
  }
}
