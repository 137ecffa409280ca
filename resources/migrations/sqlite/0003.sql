-- Schema version 3: promises that come back, what is planned, reminders, and what greetings and calls go by.

-- Recurrence: the rule stands in recurrence. `series` is shared by all occurrences of one; `anchor_date` is the day the rule counts
-- from, `planned_date` the rule's day that this occurrence stands for, which re-dating does not move.
ALTER TABLE commitment ADD COLUMN repeat_from TEXT NOT NULL DEFAULT 'plan' CHECK (repeat_from = 'plan' OR repeat_from = 'completion');
ALTER TABLE commitment ADD COLUMN series TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment ADD COLUMN anchor_date TEXT CHECK (anchor_date LIKE '____-__-__');
ALTER TABLE commitment ADD COLUMN planned_date TEXT CHECK (planned_date LIKE '____-__-__');
-- Derived.
ALTER TABLE commitment ADD COLUMN redatings INTEGER NOT NULL DEFAULT 0; -- how often it was
ALTER TABLE commitment ADD COLUMN remind_at INTEGER;                    -- the next moment to remind of it; NULL for none
UPDATE commitment SET redatings = (SELECT count(*) FROM commitment_redating r WHERE r.commitment_id = commitment.id) WHERE redated = 1;
CREATE INDEX commitment_of_series ON commitment (series) WHERE series <> '';
CREATE INDEX commitment_redated_often ON commitment (redatings, due_at, owner_id) WHERE outcome = 'open' AND active = 1 AND redatings >= 2;
CREATE INDEX commitment_recurring ON commitment (owner_id, promiser) WHERE outcome = 'open' AND active = 1 AND recurrence <> '' AND repeat_from = 'plan';
CREATE INDEX commitment_to_remind ON commitment (owner_id, remind_at) WHERE remind_at IS NOT NULL;

-- Who handed it to whom, and with what words.
CREATE TABLE commitment_handover (
    id            INTEGER PRIMARY KEY,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    at            INTEGER NOT NULL,
    author_id     INTEGER REFERENCES staff (id),
    from_id       INTEGER REFERENCES staff (id),
    to_id         INTEGER REFERENCES staff (id),
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX commitment_handover_of_commitment ON commitment_handover (commitment_id);

-- The reminders that were raised: the ledger by which each is raised once. Not recorded in the history.
CREATE TABLE reminder (
    id            INTEGER PRIMARY KEY,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    due_at        INTEGER NOT NULL, -- the due moment it was raised for
    stage         TEXT NOT NULL CHECK (stage = 'urgent' OR stage = 'before' OR stage = 'at' OR stage = 'after'),
    raised_at     INTEGER NOT NULL,
    dismissed_at  INTEGER           -- NULL: still to be seen
) STRICT;
CREATE UNIQUE INDEX reminder_once ON reminder (commitment_id, due_at, stage);
CREATE INDEX reminder_standing ON reminder (raised_at) WHERE dismissed_at IS NULL;

-- What came due before there were reminders counts as brought up; from here on remind_at is kept in step (storage's derivedsql.cpp).
INSERT INTO reminder (commitment_id, due_at, stage, raised_at, dismissed_at)
SELECT k.id, k.due_at, s.stage, CAST(strftime('%s', 'now') AS INTEGER) * 1000, CAST(strftime('%s', 'now') AS INTEGER) * 1000
FROM commitment k CROSS JOIN (SELECT 'urgent' AS stage, 0 AS shift UNION ALL SELECT 'before', -959999 UNION ALL SELECT 'at', -59999 UNION ALL SELECT 'after', 240001) s
WHERE k.outcome = 'open' AND k.promiser = 'we'
    AND ((s.stage = 'urgent' AND k.priority = 'urgent') OR (s.stage <> 'urgent' AND k.due_time IS NOT NULL AND k.due_at + s.shift <= CAST(strftime('%s', 'now') AS INTEGER) * 1000));
UPDATE commitment SET remind_at = (
    SELECT min(commitment.due_at + s.shift) FROM (SELECT -959999 AS shift UNION ALL SELECT -59999 UNION ALL SELECT 240001) s
    WHERE commitment.due_at + s.shift > CAST(strftime('%s', 'now') AS INTEGER) * 1000
        AND commitment.due_at + s.shift > coalesce((SELECT d.at FROM commitment_redating d WHERE d.commitment_id = commitment.id ORDER BY d.id DESC LIMIT 1), commitment.created_at))
WHERE outcome = 'open' AND promiser = 'we' AND due_time IS NOT NULL AND active = 1;

-- A contact we mean to have: no promise, and no interaction yet.
CREATE TABLE planned_interaction (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    made_by        INTEGER REFERENCES staff (id),
    owner_id       INTEGER REFERENCES staff (id),
    channel        TEXT NOT NULL CHECK (channel = 'call' OR channel = 'email' OR channel = 'visit' OR channel = 'message' OR channel = 'letter' OR channel = 'meeting'),
    words          TEXT NOT NULL DEFAULT '',
    due_date       TEXT NOT NULL CHECK (due_date LIKE '____-__-__'),
    due_time       TEXT CHECK (due_time LIKE '__:__'),
    zone           TEXT NOT NULL,
    recurrence     TEXT NOT NULL DEFAULT '',
    repeat_from    TEXT NOT NULL DEFAULT 'plan' CHECK (repeat_from = 'plan' OR repeat_from = 'completion'),
    series         TEXT NOT NULL DEFAULT '',
    anchor_date    TEXT CHECK (anchor_date LIKE '____-__-__'),
    planned_date   TEXT CHECK (planned_date LIKE '____-__-__'),
    state          TEXT NOT NULL CHECK (state = 'open' OR state = 'happened' OR state = 'dropped'),
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL, -- what it became
    created_at     INTEGER NOT NULL,
    closed_at      INTEGER,
    due_at         INTEGER NOT NULL,           -- domain::dueMoment
    active         INTEGER NOT NULL DEFAULT 1, -- derived: the customer is neither archived nor trashed
    CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;
CREATE INDEX planned_interaction_of_customer ON planned_interaction (customer_id, state);
CREATE INDEX planned_interaction_of_interaction ON planned_interaction (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX planned_interaction_of_series ON planned_interaction (series) WHERE series <> '';
CREATE INDEX planned_interaction_open ON planned_interaction (due_date, owner_id, due_at) WHERE state = 'open' AND active = 1;

-- What greetings are written from.
CREATE TABLE greeting_template (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    kind     TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'birthday', 'wedding_anniversary', 'customer_since', 'contract', 'founding', 'custom')), -- '': any
    language TEXT NOT NULL CHECK (language <> ''),
    belated  INTEGER NOT NULL DEFAULT 0 CHECK (belated IN (0, 1)),
    words    TEXT NOT NULL CHECK (words <> ''),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
ALTER TABLE customer ADD COLUMN opted_out INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)); -- wants no greetings or mailings

-- How often a customer of a tier is to be called, in days, where neither they nor a tag of theirs say otherwise.
CREATE TABLE tier_cadence (
    id              INTEGER PRIMARY KEY,
    tier            TEXT NOT NULL UNIQUE CHECK (tier IN ('regular', 'key')),
    cadence_ideal   INTEGER NOT NULL CHECK (cadence_ideal > 0),
    cadence_maximum INTEGER NOT NULL CHECK (cadence_maximum >= cadence_ideal)
) STRICT;
INSERT INTO tier_cadence (tier, cadence_ideal, cadence_maximum) VALUES ('key', 30, 45), ('regular', 90, 135);

-- Records that were removed come back with every column they have now.
UPDATE change SET before = json_set(before, '$.repeat_from', 'plan', '$.series', '') WHERE row_table = 'commitment' AND operation = 'delete';
UPDATE change SET before = json_set(before, '$.opted_out', 0) WHERE row_table = 'customer' AND operation = 'delete';
