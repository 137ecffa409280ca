-- Schema version 6: cases. A complaint, worked as a service recovery; `case` is a word of SQL's own.
CREATE TABLE customer_case (
    id             INTEGER PRIMARY KEY,
    uid            TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    customer_id    INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL, -- in which it was raised
    words          TEXT NOT NULL CHECK (words <> ''), -- what went wrong, as the customer sees it
    severity       TEXT NOT NULL CHECK (severity IN ('minor', 'serious', 'urgent')),
    owner_id       INTEGER REFERENCES staff (id),
    zone           TEXT NOT NULL,
    opened_at      INTEGER NOT NULL,
    opened_by      INTEGER REFERENCES staff (id),
    waits_on       TEXT NOT NULL CHECK (waits_on IN ('us', 'customer')),
    waits_from     INTEGER NOT NULL,
    update_due     TEXT CHECK (update_due LIKE '____-__-__'), -- by when the customer is to hear how it stands
    cause          TEXT NOT NULL DEFAULT '',
    exception      TEXT NOT NULL DEFAULT '', -- why it was closed without cause, apology or check-back
    closed_at      INTEGER,
    closed_by      INTEGER REFERENCES staff (id),
    step           TEXT NOT NULL CHECK (step IN ('acknowledge', 'explain', 'fix', 'apologise', 'make_good', 'thank', 'check_back', 'done')), -- domain::stepOf
    step_from      INTEGER NOT NULL                                                                                                      -- since when
) STRICT;
CREATE INDEX customer_case_of_customer ON customer_case (customer_id, opened_at);
CREATE INDEX customer_case_of_interaction ON customer_case (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX customer_case_open ON customer_case (waits_on, opened_at) WHERE closed_at IS NULL;
CREATE INDEX customer_case_update_due ON customer_case (update_due) WHERE closed_at IS NULL AND update_due IS NOT NULL;
CREATE INDEX customer_case_closed ON customer_case (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX customer_case_by_opening ON customer_case (opened_at);
CREATE TABLE case_step (
    id             INTEGER PRIMARY KEY,
    case_id        INTEGER NOT NULL REFERENCES customer_case (id) ON DELETE CASCADE,
    step           TEXT NOT NULL CHECK (step IN ('acknowledge', 'explain', 'fix', 'apologise', 'make_good', 'thank', 'check_back')),
    done_at        INTEGER NOT NULL,
    done_by        INTEGER REFERENCES staff (id),
    words          TEXT NOT NULL DEFAULT '',
    interaction_id INTEGER REFERENCES interaction (id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX case_step_of_case ON case_step (case_id, step);
CREATE INDEX case_step_of_interaction ON case_step (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE case_commitment (
    id            INTEGER PRIMARY KEY,
    case_id       INTEGER NOT NULL REFERENCES customer_case (id) ON DELETE CASCADE,
    commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX case_commitment_of_case ON case_commitment (case_id, commitment_id);
CREATE INDEX case_commitment_of_commitment ON case_commitment (commitment_id);
CREATE TABLE case_interaction (
    id             INTEGER PRIMARY KEY,
    case_id        INTEGER NOT NULL REFERENCES customer_case (id) ON DELETE CASCADE,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX case_interaction_of_case ON case_interaction (case_id, interaction_id);
CREATE INDEX case_interaction_of_interaction ON case_interaction (interaction_id);
