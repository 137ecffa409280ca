-- Schema version 1. docs/schema.md describes every table. Moments are milliseconds since 1970 UTC, days are ISO 8601 text,
-- fixed words are the keys of include/rapport/domain/words.h. Where rows come by the million, these are said with OR: SQLite makes a
-- temporary table for IN with three words or more, each time a row is written.

CREATE TABLE store_info (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The lowest schema version whose programs may read this store.
INSERT INTO store_info VALUES ('readable_by', '1');

CREATE TABLE staff (
    id     INTEGER PRIMARY KEY,
    uid    TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name   TEXT NOT NULL CHECK (name <> ''),
    role   TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE tag (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL CHECK (name <> ''),
    folded          TEXT NOT NULL UNIQUE,
    cadence_ideal   INTEGER CHECK (cadence_ideal > 0),
    cadence_maximum INTEGER CHECK (cadence_maximum >= cadence_ideal),
    CHECK ((cadence_ideal IS NULL) = (cadence_maximum IS NULL))
) STRICT;

CREATE TABLE custom_field (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
    type     TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice')),
    choices  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE customer (
    id                INTEGER PRIMARY KEY,
    uid               TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    kind              TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    prefix            TEXT NOT NULL DEFAULT '',
    given             TEXT NOT NULL DEFAULT '',
    middle            TEXT NOT NULL DEFAULT '',
    family            TEXT NOT NULL DEFAULT '',
    suffix            TEXT NOT NULL DEFAULT '',
    nickname          TEXT NOT NULL DEFAULT '',
    display_name      TEXT NOT NULL DEFAULT '', -- as typed; empty: made from the parts
    shown_name        TEXT NOT NULL,            -- what lists show
    sort_key          TEXT NOT NULL,            -- what lists sort by, folded
    organisation_id   INTEGER REFERENCES customer (id) ON DELETE SET NULL,
    organisation_name TEXT NOT NULL DEFAULT '',
    title             TEXT NOT NULL DEFAULT '',
    tier              TEXT NOT NULL DEFAULT 'regular' CHECK (tier IN ('regular', 'key')),
    owner_id          INTEGER REFERENCES staff (id),
    preferred_channel TEXT CHECK (preferred_channel = 'call' OR preferred_channel = 'email' OR preferred_channel = 'visit' OR preferred_channel = 'message' OR preferred_channel = 'letter' OR preferred_channel = 'meeting'),
    best_hours        TEXT NOT NULL DEFAULT '',
    time_zone         TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL DEFAULT '',
    care_note         TEXT NOT NULL DEFAULT '',
    notes             TEXT NOT NULL DEFAULT '',
    referrer_id       INTEGER REFERENCES customer (id) ON DELETE SET NULL,
    cadence_ideal     INTEGER CHECK (cadence_ideal > 0),
    cadence_maximum   INTEGER CHECK (cadence_maximum >= cadence_ideal),
    leap_day          TEXT NOT NULL DEFAULT 'february_28' CHECK (leap_day IN ('february_28', 'march_1')),
    foreign_lines     TEXT NOT NULL DEFAULT '',
    state             TEXT NOT NULL DEFAULT 'active' CHECK (state = 'active' OR state = 'archived' OR state = 'trashed'),
    created_at        INTEGER NOT NULL,
    created_by        INTEGER REFERENCES staff (id),
    -- Derived: kept in the same transaction as what they come from, recomputed and compared by `rapportctl check`.
    organisation_shown TEXT NOT NULL DEFAULT '',
    tags_shown         TEXT NOT NULL DEFAULT '', -- names in order, joined by ", "
    last_contact_at    INTEGER,                  -- last two-way interaction
    next_touch         TEXT,                     -- day: last contact + cadence, ideal
    red_from           TEXT,                     -- day: last contact + cadence, maximum
    open_commitments   INTEGER NOT NULL DEFAULT 0, -- ours
    next_due_at        INTEGER,                  -- earliest due moment among these
    CHECK ((cadence_ideal IS NULL) = (cadence_maximum IS NULL))
) STRICT;
-- Lists sort by these. Each holds only customers that have something in its column; the others follow by name.
CREATE INDEX customer_by_name         ON customer (sort_key)                     WHERE state = 'active';
CREATE INDEX customer_by_organisation ON customer (organisation_shown, sort_key) WHERE state = 'active' AND organisation_shown <> '';
CREATE INDEX customer_by_tags         ON customer (tags_shown, sort_key)         WHERE state = 'active' AND tags_shown <> '';
CREATE INDEX customer_by_tier         ON customer (sort_key)                     WHERE state = 'active' AND tier = 'key';
CREATE INDEX customer_by_owner        ON customer (owner_id, sort_key)           WHERE state = 'active' AND owner_id IS NOT NULL;
CREATE INDEX customer_by_last_contact ON customer (last_contact_at)              WHERE state = 'active' AND last_contact_at IS NOT NULL;
CREATE INDEX customer_by_next_touch   ON customer (tier, next_touch)             WHERE state = 'active' AND next_touch IS NOT NULL;
CREATE INDEX customer_by_open         ON customer (open_commitments, sort_key)   WHERE state = 'active' AND open_commitments > 0;
CREATE INDEX customer_by_next_due     ON customer (next_due_at)                  WHERE state = 'active' AND next_due_at IS NOT NULL;
CREATE INDEX customer_not_active      ON customer (state)                        WHERE state <> 'active';
CREATE INDEX customer_of_organisation ON customer (organisation_id)              WHERE organisation_id IS NOT NULL;
CREATE INDEX customer_of_referrer     ON customer (referrer_id)                  WHERE referrer_id IS NOT NULL;

CREATE TABLE contact_point (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind = 'phone' OR kind = 'email' OR kind = 'link' OR kind = 'instant_message'),
    label       TEXT NOT NULL DEFAULT '',
    value       TEXT NOT NULL CHECK (value <> ''),
    preferred   INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_point_of_customer ON contact_point (customer_id);

CREATE TABLE postal_address (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    label       TEXT NOT NULL DEFAULT '',
    po_box      TEXT NOT NULL DEFAULT '',
    extended    TEXT NOT NULL DEFAULT '',
    street      TEXT NOT NULL DEFAULT '',
    locality    TEXT NOT NULL DEFAULT '',
    region      TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    country     TEXT NOT NULL DEFAULT '',
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX postal_address_of_customer ON postal_address (customer_id);

CREATE TABLE customer_tag (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    tag_id      INTEGER NOT NULL REFERENCES tag (id)
) STRICT;
CREATE UNIQUE INDEX customer_tag_of_customer ON customer_tag (customer_id, tag_id);
CREATE INDEX customer_tag_of_tag ON customer_tag (tag_id, customer_id);

CREATE TABLE customer_goal (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    words       TEXT NOT NULL CHECK (words <> ''),
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX customer_goal_of_customer ON customer_goal (customer_id);

CREATE TABLE customer_topic (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    topic       TEXT NOT NULL CHECK (topic <> ''),
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX customer_topic_of_customer ON customer_topic (customer_id);

CREATE TABLE custom_value (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    field_id    INTEGER NOT NULL REFERENCES custom_field (id),
    value       TEXT NOT NULL CHECK (value <> '')
) STRICT;
CREATE UNIQUE INDEX custom_value_of_customer ON custom_value (customer_id, field_id);
CREATE INDEX custom_value_of_field ON custom_value (field_id);

CREATE TABLE customer_photo (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL UNIQUE REFERENCES customer (id) ON DELETE CASCADE,
    image       BLOB NOT NULL
) STRICT;

CREATE TABLE relation (
    id      INTEGER PRIMARY KEY,
    from_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    to_id   INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('works_for', 'married_to', 'assistant_of', 'parent_of', 'sibling_of', 'friend_of', 'manager_of', 'other')),
    label   TEXT NOT NULL DEFAULT '',
    CHECK (from_id <> to_id)
) STRICT;
CREATE UNIQUE INDEX relation_of_from ON relation (from_id, to_id, kind, label);
CREATE INDEX relation_of_to ON relation (to_id);

CREATE TABLE interaction (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    at             INTEGER NOT NULL,
    zone           TEXT NOT NULL,
    channel        TEXT NOT NULL CHECK (channel = 'call' OR channel = 'email' OR channel = 'visit' OR channel = 'message' OR channel = 'letter' OR channel = 'meeting'),
    direction      TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    outcome        TEXT NOT NULL CHECK (outcome = 'reached' OR outcome = 'no_answer' OR outcome = 'message_left'),
    minutes        INTEGER CHECK (minutes >= 0),
    notes          TEXT NOT NULL DEFAULT '',
    customer_words TEXT NOT NULL DEFAULT '',
    understood     TEXT NOT NULL DEFAULT '',
    confirmed      INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
    signal         INTEGER CHECK (signal = -1 OR signal = 0 OR signal = 1),
    author_id      INTEGER REFERENCES staff (id),
    created_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_by_time ON interaction (at);
CREATE INDEX interaction_unhappy ON interaction (at) WHERE signal = -1;

CREATE TABLE interaction_customer (
    id             INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    at             INTEGER NOT NULL,                           -- the interaction's, so that a timeline is one index range
    two_way        INTEGER NOT NULL CHECK (two_way IN (0, 1))  -- whether cadence counts from it
) STRICT;
CREATE UNIQUE INDEX interaction_customer_of_interaction ON interaction_customer (interaction_id, customer_id);
CREATE INDEX interaction_customer_by_time ON interaction_customer (customer_id, at, two_way);

CREATE TABLE commitment (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
    words          TEXT NOT NULL CHECK (words <> ''),
    kind           TEXT NOT NULL CHECK (kind = 'call_back' OR kind = 'send' OR kind = 'research' OR kind = 'fix' OR kind = 'visit' OR kind = 'other'),
    promiser       TEXT NOT NULL CHECK (promiser IN ('we', 'they')),
    made_by        INTEGER REFERENCES staff (id),
    owner_id       INTEGER REFERENCES staff (id),
    due_date       TEXT NOT NULL CHECK (due_date LIKE '____-__-__'),
    due_time       TEXT CHECK (due_time LIKE '__:__'),
    first_due_date TEXT NOT NULL CHECK (first_due_date LIKE '____-__-__'),
    first_due_time TEXT CHECK (first_due_time LIKE '__:__'),
    zone           TEXT NOT NULL,
    priority       TEXT NOT NULL CHECK (priority IN ('normal', 'urgent')),
    recurrence     TEXT NOT NULL DEFAULT '',
    outcome        TEXT NOT NULL CHECK (outcome = 'open' OR outcome = 'kept' OR outcome = 'kept_late' OR outcome = 'broken' OR outcome = 'released' OR outcome = 'withdrawn'),
    closed_at      INTEGER,
    closed_by      INTEGER REFERENCES staff (id),
    closing_note   TEXT NOT NULL DEFAULT '',
    created_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL, -- domain::dueMoment
    judged_at      INTEGER NOT NULL, -- domain::judgedMoment
    -- Derived from the customer and the re-datings.
    tier           TEXT NOT NULL DEFAULT 'regular',
    active         INTEGER NOT NULL DEFAULT 1, -- the customer is neither archived nor trashed
    redated        INTEGER NOT NULL DEFAULT 0, -- whether it was ever
    CHECK ((outcome = 'open') = (closed_at IS NULL))
) STRICT;
CREATE INDEX commitment_of_customer ON commitment (customer_id, outcome);
CREATE INDEX commitment_of_interaction ON commitment (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX commitment_open_by_due ON commitment (promiser, due_at, owner_id) WHERE outcome = 'open' AND active = 1;
CREATE INDEX commitment_open_urgent ON commitment (promiser, due_date, tier, due_at, owner_id) WHERE outcome = 'open' AND active = 1 AND priority = 'urgent';
CREATE INDEX commitment_open_normal ON commitment (promiser, due_date, tier, due_at, owner_id) WHERE outcome = 'open' AND active = 1 AND priority = 'normal';
CREATE INDEX commitment_closed ON commitment (closed_at) WHERE outcome <> 'open';
CREATE INDEX commitment_judged ON commitment (judged_at, owner_id, outcome, redated) WHERE promiser = 'we';

CREATE TABLE commitment_redating (
    id            INTEGER PRIMARY KEY,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    at            INTEGER NOT NULL,
    author_id     INTEGER REFERENCES staff (id),
    from_date     TEXT NOT NULL,
    from_time     TEXT,
    to_date       TEXT NOT NULL,
    to_time       TEXT,
    customer_told INTEGER NOT NULL CHECK (customer_told IN (0, 1))
) STRICT;
CREATE INDEX commitment_redating_of_commitment ON commitment_redating (commitment_id);

CREATE TABLE milestone (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind = 'birthday' OR kind = 'wedding_anniversary' OR kind = 'customer_since' OR kind = 'contract' OR kind = 'founding' OR kind = 'custom'),
    label       TEXT NOT NULL DEFAULT '',
    date        TEXT NOT NULL CHECK (date <> ''), -- partial, ISO 8601
    lead_days   INTEGER CHECK (lead_days >= 0),
    -- Derived from date, customer and greetings.
    month_day   INTEGER,                               -- month × 100 + day as observed in an ordinary year; NULL where unknown
    leap_day    INTEGER NOT NULL DEFAULT 0 CHECK (leap_day IN (0, 1)), -- of 29 February
    greeted_year INTEGER,                              -- the latest year with a greeting
    tier        TEXT NOT NULL DEFAULT 'regular',
    active      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX milestone_of_customer ON milestone (customer_id);
CREATE INDEX milestone_by_day ON milestone (month_day, tier, leap_day, lead_days, greeted_year, date) WHERE active = 1 AND month_day IS NOT NULL;

CREATE TABLE greeting (
    id           INTEGER PRIMARY KEY,
    milestone_id INTEGER NOT NULL REFERENCES milestone (id) ON DELETE CASCADE,
    year         INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    channel      TEXT NOT NULL CHECK (channel = 'call' OR channel = 'email' OR channel = 'visit' OR channel = 'message' OR channel = 'letter' OR channel = 'meeting'),
    words        TEXT NOT NULL DEFAULT '',
    author_id    INTEGER REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX greeting_once_a_year ON greeting (milestone_id, year);

-- Every write is recorded: audit log, undo stack, trash, and the way to undo a whole import.
CREATE TABLE change_set (
    id        INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    author_id INTEGER,
    label     TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind = 'do' OR kind = 'undo' OR kind = 'redo'),
    inverts   INTEGER REFERENCES change_set (id),            -- what an undo or redo took back
    state     TEXT NOT NULL CHECK (state = 'done' OR state = 'inverted' OR state = 'passed') -- passed: can be neither undone nor redone any more
) STRICT;
CREATE INDEX change_set_state ON change_set (state, kind);

CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    set_id     INTEGER NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
    entity     TEXT NOT NULL,    -- the record a reader knows: customer, interaction, commitment, milestone, staff, tag, custom_field, relation
    entity_id  INTEGER,          -- NULL for a range of new rows
    row_table  TEXT NOT NULL,
    row_first  INTEGER NOT NULL,
    row_last   INTEGER NOT NULL, -- = row_first, but for the new rows of an import, which one row names from first to last
    operation  TEXT NOT NULL CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'),
    before     TEXT,             -- JSON of the columns that changed; NULL for an insert
    after      TEXT              -- NULL for a delete, and for an import's range, whose rows stand in their table
) STRICT;
CREATE INDEX change_of_set ON change (set_id);
CREATE INDEX change_of_entity ON change (entity, entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX change_ranges ON change (row_table, row_first) WHERE row_last > row_first;

-- What searches look in: folded (lower case, no accents), phones as digits, one number after the other. Customers in the trash have
-- no row. There is no foreign key: a row has to stand until its words have left the full-text tables.
CREATE TABLE customer_search (
    customer_id  INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    digits       TEXT NOT NULL,
    email        TEXT NOT NULL,
    note         TEXT NOT NULL,
    marks        TEXT NOT NULL -- 'key', 'archived': so that a search finds key customers first, and ranks by this table alone
) STRICT;
CREATE VIRTUAL TABLE customer_parts USING fts5 (name, organisation, digits, email,
    content = 'customer_search', content_rowid = 'customer_id', tokenize = 'trigram');
CREATE VIRTUAL TABLE customer_words USING fts5 (name, organisation, email, note, marks,
    content = 'customer_search', content_rowid = 'customer_id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'", prefix = '1 2 3');
CREATE VIRTUAL TABLE interaction_words USING fts5 (notes, customer_words, understood,
    content = 'interaction', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'", prefix = '1 2 3');
CREATE VIRTUAL TABLE commitment_words USING fts5 (words,
    content = 'commitment', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'", prefix = '1 2 3');
