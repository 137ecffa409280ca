-- Schema version 7: the practice of care. Gestures, needs, expiries and feedback of a customer; answers, announcements and playbooks of the
-- business; what an interaction was for, and what was told and done in it.

-- Costs and budgets are in hundredths of the business's own currency.
ALTER TABLE customer ADD COLUMN ask_days INTEGER CHECK (ask_days > 0); -- asked for feedback at most once in so many days
-- Derived: since when an approach of theirs waits for our answer.
ALTER TABLE customer ADD COLUMN waits_since INTEGER;
CREATE INDEX customer_waiting ON customer (tier, waits_since) WHERE state = 'active' AND waits_since IS NOT NULL; -- key ones come first
UPDATE customer SET waits_since = (SELECT min(ic.at) FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id
    WHERE ic.customer_id = customer.id AND i.direction = 'in' AND (i.channel = 'email' OR i.channel = 'message' OR i.channel = 'letter' OR i.outcome <> 'reached')
    AND ic.at > coalesce((SELECT w.at FROM interaction_customer w JOIN interaction a ON a.id = w.interaction_id WHERE w.customer_id = customer.id
        AND ((a.direction = 'out' AND a.outcome <> 'no_answer') OR (a.direction = 'in' AND a.outcome = 'reached' AND a.channel <> 'email' AND a.channel <> 'message' AND a.channel <> 'letter'))
        ORDER BY w.at DESC LIMIT 1), -9000000000000000));
CREATE INDEX interaction_incoming ON interaction (at) WHERE direction = 'in';
CREATE INDEX interaction_unconfirmed ON interaction (at) WHERE understood <> '' AND confirmed = 0;
ALTER TABLE tier_cadence ADD COLUMN gesture_budget INTEGER CHECK (gesture_budget >= 0); -- for gestures, a customer and year

-- Who was happy lately, and may be asked for a referral.
CREATE INDEX interaction_happy ON interaction (at) WHERE signal = 1;
-- Who was sent by somebody, by when they came.
CREATE INDEX customer_referred ON customer (created_at) WHERE referrer_id IS NOT NULL;

CREATE TABLE gesture (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    kind           TEXT NOT NULL CHECK (kind IN ('thanks', 'gift', 'surprise')),
    words          TEXT NOT NULL CHECK (words <> ''),
    idea           TEXT NOT NULL DEFAULT '', -- of gestures.txt, from which it came
    unexpected     INTEGER NOT NULL DEFAULT 0 CHECK (unexpected IN (0, 1)),
    cost           INTEGER CHECK (cost >= 0),
    state          TEXT NOT NULL CHECK (state IN ('planned', 'given', 'dropped')),
    day            TEXT NOT NULL CHECK (day LIKE '____-__-__'), -- given, or meant to be
    reaction       INTEGER CHECK (reaction = -1 OR reaction = 0 OR reaction = 1),
    reaction_words TEXT NOT NULL DEFAULT '',
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL, -- in which it was given
    author_id      INTEGER REFERENCES staff (id),
    created_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX gesture_of_customer ON gesture (customer_id, day);
CREATE INDEX gesture_of_interaction ON gesture (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX gesture_by_day ON gesture (day);
CREATE INDEX gesture_planned ON gesture (day) WHERE state = 'planned';

CREATE TABLE need (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    words          TEXT NOT NULL CHECK (words <> ''),
    sign           TEXT NOT NULL DEFAULT '', -- what showed it
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL, -- in which it was shown
    wanted_on      TEXT CHECK (wanted_on LIKE '____-__-__'),
    state          TEXT NOT NULL CHECK (state IN ('open', 'met', 'dropped')),
    author_id      INTEGER REFERENCES staff (id),
    created_at     INTEGER NOT NULL,
    closed_at      INTEGER
) STRICT;
CREATE INDEX need_of_customer ON need (customer_id);
CREATE INDEX need_of_interaction ON need (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX need_by_creation ON need (created_at);
CREATE INDEX need_open ON need (wanted_on) WHERE state = 'open';

CREATE TABLE expiry (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    words          TEXT NOT NULL CHECK (words <> ''), -- what ends, or has to be done by then
    due_date       TEXT NOT NULL CHECK (due_date LIKE '____-__-__'),
    lead_days      INTEGER NOT NULL CHECK (lead_days >= 0), -- to warn the customer before it
    warn_from      TEXT NOT NULL CHECK (warn_from LIKE '____-__-__'), -- due_date less lead_days
    state          TEXT NOT NULL CHECK (state IN ('open', 'averted', 'dropped')),
    warned_at      INTEGER,
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL, -- in which the customer was warned
    author_id      INTEGER REFERENCES staff (id),
    created_at     INTEGER NOT NULL,
    closed_at      INTEGER
) STRICT;
CREATE INDEX expiry_of_customer ON expiry (customer_id);
CREATE INDEX expiry_of_interaction ON expiry (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX expiry_by_creation ON expiry (created_at);
CREATE INDEX expiry_open ON expiry (warn_from) WHERE state = 'open';

CREATE TABLE feedback (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    question    TEXT NOT NULL CHECK (question <> ''),
    scale       TEXT NOT NULL CHECK (scale IN ('ten', 'five')), -- 0 to 10, 1 to 5
    channel     TEXT NOT NULL CHECK (channel IN ('call', 'email', 'visit', 'message', 'letter', 'meeting')),
    asked_at    INTEGER NOT NULL,
    asked_by    INTEGER REFERENCES staff (id),
    asked_in    INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
    score       INTEGER CHECK (score BETWEEN 0 AND 10),
    words       TEXT NOT NULL DEFAULT '', -- the customer's
    answered_at INTEGER,
    we_did      TEXT NOT NULL DEFAULT '', -- "you said -> we did"
    told_at     INTEGER,
    told_by     INTEGER REFERENCES staff (id),
    told_in     INTEGER REFERENCES interaction (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX feedback_of_customer ON feedback (customer_id, asked_at);
CREATE INDEX feedback_asked_in ON feedback (asked_in) WHERE asked_in IS NOT NULL;
CREATE INDEX feedback_told_in ON feedback (told_in) WHERE told_in IS NOT NULL;
CREATE INDEX feedback_by_asking ON feedback (asked_at);
CREATE INDEX feedback_answered ON feedback (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX feedback_to_close ON feedback (answered_at) WHERE answered_at IS NOT NULL AND told_at IS NULL;
CREATE INDEX feedback_unanswered ON feedback (asked_at) WHERE answered_at IS NULL;

CREATE TABLE answer (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    question   TEXT NOT NULL CHECK (question <> ''),
    words      TEXT NOT NULL CHECK (words <> ''), -- of the latest version
    version    INTEGER NOT NULL CHECK (version > 0), -- the latest
    changed_at INTEGER NOT NULL,
    changed_by INTEGER REFERENCES staff (id),
    retired    INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX answer_by_question ON answer (question) WHERE retired = 0;
CREATE TABLE answer_version (
    id        INTEGER PRIMARY KEY,
    answer_id INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL CHECK (number > 0),
    words     TEXT NOT NULL CHECK (words <> ''),
    at        INTEGER NOT NULL,
    author_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX answer_version_of_answer ON answer_version (answer_id, number);
CREATE TABLE answer_told (
    id             INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    answer_id      INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    version        INTEGER NOT NULL,
    words          TEXT NOT NULL -- as told
) STRICT;
CREATE INDEX answer_told_of_interaction ON answer_told (interaction_id);
CREATE INDEX answer_told_of_answer ON answer_told (answer_id, version);
CREATE VIRTUAL TABLE answer_words USING fts5 (question, words,
    content = 'answer', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'", prefix = '1 2 3');

CREATE TABLE announcement (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    words     TEXT NOT NULL CHECK (words <> ''), -- what changes: a price, a product, an outage
    answer_id INTEGER REFERENCES answer (id) ON DELETE SET NULL, -- whose change it tells
    at        INTEGER NOT NULL,
    author_id INTEGER REFERENCES staff (id),
    closed_at INTEGER
) STRICT;
CREATE INDEX announcement_of_answer ON announcement (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX announcement_open ON announcement (at) WHERE closed_at IS NULL;
CREATE TABLE announcement_customer (
    id              INTEGER PRIMARY KEY,
    announcement_id INTEGER NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    customer_id     INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    told_at         INTEGER, -- NULL: still to be told
    interaction_id  INTEGER REFERENCES interaction (id) ON DELETE SET NULL -- in which
) STRICT;
CREATE UNIQUE INDEX announcement_customer_once ON announcement_customer (announcement_id, customer_id);
CREATE INDEX announcement_customer_of_customer ON announcement_customer (customer_id);
CREATE INDEX announcement_customer_of_interaction ON announcement_customer (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE playbook (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name     TEXT NOT NULL CHECK (name <> ''),
    channel  TEXT CHECK (channel IN ('call', 'email', 'visit', 'message', 'letter', 'meeting')), -- NULL: any
    retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE playbook_step (
    id          INTEGER PRIMARY KEY,
    playbook_id INTEGER NOT NULL REFERENCES playbook (id) ON DELETE CASCADE,
    words       TEXT NOT NULL CHECK (words <> ''),
    position    INTEGER NOT NULL
) STRICT;
CREATE INDEX playbook_step_of_playbook ON playbook_step (playbook_id, position);

CREATE TABLE interaction_aim (
    id             INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    aim            TEXT NOT NULL CHECK (aim IN ('acknowledged', 'informed', 'protected', 'thanked', 'asked', 'settled'))
) STRICT;
CREATE UNIQUE INDEX interaction_aim_of_interaction ON interaction_aim (interaction_id, aim);
CREATE TABLE interaction_step (
    id             INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    playbook_id    INTEGER REFERENCES playbook (id) ON DELETE SET NULL,
    words          TEXT NOT NULL CHECK (words <> ''), -- of the step, as it stood then
    done           INTEGER NOT NULL CHECK (done IN (0, 1)),
    position       INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_step_of_interaction ON interaction_step (interaction_id, position);
CREATE INDEX interaction_step_of_playbook ON interaction_step (playbook_id) WHERE playbook_id IS NOT NULL;

-- Records that were removed come back with every column they have now.
UPDATE change SET before = json_set(before, '$.ask_days', NULL) WHERE row_table = 'customer' AND operation = 'delete';
UPDATE change SET before = json_set(before, '$.gesture_budget', NULL) WHERE row_table = 'tier_cadence' AND operation = 'delete';
