// First written by hand from the contract; `npm run api` writes this file from openapi.json.
type Level = 'state' | 'division' | 'district' | 'constituency' | 'sector' | 'booth';
type S = components['schemas'];

export interface components {
  schemas: {
    UnitRef: {
      id: number;
      level: Level;
      number: string | null;
      name_hi: string;
      name_en: string;
      constituency_id: number;
      parent_id: number | null;
    };
    Unit: S['UnitRef'] & {
      path: S['UnitRef'][];
      children_count: number;
      electors: number | null;
      constituency: {
        parliamentary_number: number;
        parliamentary_name: string;
        reservation: string;
        latitude: number;
        longitude: number;
        settlement: string;
      } | null;
    };
    FoundUnit: S['UnitRef'] & { path_hi: string; path_en: string };
    PostType: { code: string; level: Level; name_hi: string; name_en: string; seats: number };
    MemberRef: { id: string; constituency_id: number; name: string; gender: string; age: number };
    Holding: {
      appointment_id: string;
      constituency_id: number;
      post_type: S['PostType'];
      unit: S['UnitRef'];
      seat: number;
      appointed_at: string;
      accepted_at: string | null;
      permissions: string[];
    };
    Me: {
      member: {
        id: string;
        constituency_id: number;
        name: string;
        gender: string;
        birth_year: number;
        language: 'hi' | 'en';
        home_unit: S['UnitRef'];
        joined_at: string;
      };
      unit: S['UnitRef'];
      posts: S['Holding'][];
      offers: S['Holding'][];
    };
    Session: { id: string; created_at: string; last_seen_at: string; device: string; current: boolean };
    Passkey: { id: string; label: string; created_at: string; last_used_at: string | null };
    Look: { at: string; reader_name: string | null; reason: string };
    Import: {
      id: string;
      file_name: string;
      state: 'reading' | 'previewed' | 'refused' | 'applying' | 'applied' | 'interrupted';
      rows_read: number;
      bytes_read: number;
      bytes_total: number | null;
      new: number;
      changed: number;
      unchanged: number;
      refused: number;
      constituencies_done: number;
      constituencies_total: number;
      columns: Record<string, string>;
      problem: ({ code: string } & Record<string, unknown>) | null;
      refusals: {
        line: number;
        code: string;
        column: string | null;
        value: string | null;
        constituency: string | null;
        booth: string | null;
      }[];
    };
    ListedMember: S['MemberRef'] & { worker: boolean; home_unit: S['UnitRef'] };
    MemberDetail: S['ListedMember'] & {
      phone: string;
      joined_at: string;
      joined_how: string;
      consents: { purpose: string; notice_version: string; language: string; given_at: string; withdrawn_at: string | null }[];
    };
    Invitation: { id: string; url: string; qr_svg: string; expires_at: string };
    Seat: {
      post_type: S['PostType'];
      unit: S['UnitRef'];
      seat: number;
      vacant_since: string | null;
      may_appoint: boolean;
      holder: {
        appointment_id: string;
        constituency_id: number;
        member: S['MemberRef'] | null;
        appointed_at: string;
        accepted_at: string | null;
        may_relieve: boolean;
      } | null;
    };
    Vacancy: { unit: S['UnitRef']; post_type: S['PostType']; seat: number; vacant_since: string | null; days: number | null };
    Appointment: {
      appointment_id: string;
      constituency_id: number;
      post_type: S['PostType'];
      unit: S['UnitRef'];
      seat: number;
      member: S['MemberRef'];
      appointed_at: string;
      accepted_at: string | null;
      ended_at: string | null;
      end_reason: string | null;
    };
    Card: {
      code: string;
      url: string;
      qr_svg: string;
      name: string;
      post_type: S['PostType'];
      unit: S['UnitRef'];
      valid: boolean;
    };
    Figures: {
      booths: number;
      presidents_claimed: number;
      presidents_proven: number;
      committees_claimed: number;
      committees_proven: number;
      members: number;
      workers: number;
      women: number;
      youth: number;
      mentors: number;
    };
    Strength: {
      unit: S['UnitRef'];
      as_of: string;
      figures: S['Figures'];
      trend: { day: string; figures: S['Figures'] }[];
    };
    UnitStrength: { unit: S['UnitRef']; figures: S['Figures'] };
    SeatStrength: S['UnitStrength'] & { tile_column: number; tile_row: number };
    AuditEntry: {
      constituency_id: number;
      seq: number;
      at: string;
      actor_name: string | null;
      action: string;
      subject: string;
      unit: S['UnitRef'] | null;
      facts: Record<string, unknown>;
    };
    DemonstrationPerson: {
      name: string;
      phone: string;
      post_hi: string;
      post_en: string;
      unit_hi: string;
      unit_en: string;
      note_hi: string;
      note_en: string;
      sign_in_url: string;
    };
    OutboxMessage: { at: string; to: string; channel: string; text: string };
    About: { name_hi: string; name_en: string; demonstration: boolean; version: string };
  };
}
