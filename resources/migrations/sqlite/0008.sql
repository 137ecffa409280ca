-- Schema version 8: when a goal was said and last held, who was handed to whom, what customers agreed to, and their weakest leg.

-- Days on which the customer said the goal, and last that it still holds; NULL where nobody wrote it down.
ALTER TABLE customer_goal ADD COLUMN said_on TEXT CHECK (said_on LIKE '____-__-__');
ALTER TABLE customer_goal ADD COLUMN confirmed_on TEXT CHECK (confirmed_on LIKE '____-__-__');
CREATE INDEX customer_goal_by_day ON customer_goal (coalesce(confirmed_on, said_on), customer_id) WHERE said_on IS NOT NULL OR confirmed_on IS NOT NULL;

-- Who cared for a customer before, and what was to be known.
CREATE TABLE customer_handover (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    at          INTEGER NOT NULL,
    author_id   INTEGER REFERENCES staff (id),
    from_id     INTEGER REFERENCES staff (id),
    to_id       INTEGER REFERENCES staff (id),
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX customer_handover_of_customer ON customer_handover (customer_id, id);

-- What a customer agreed to, or refused, in their words: once for each purpose.
CREATE TABLE customer_consent (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    purpose     TEXT NOT NULL CHECK (purpose IN ('keep', 'mailing', 'feedback')),
    given       INTEGER NOT NULL CHECK (given IN (0, 1)),
    said_on     TEXT CHECK (said_on LIKE '____-__-__'),
    words       TEXT NOT NULL, -- how it was given: "on the order form"
    position    INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_consent_of_customer ON customer_consent (customer_id, position, id);
CREATE UNIQUE INDEX customer_consent_once ON customer_consent (customer_id, purpose);

-- Judged, as docs/legs.md says: how pressing the weakest leg is (0 to 7), and until when nothing but a change of ours alters that.
-- NULL until: something changed, it has to be judged anew. store_info says when any was judged last (legs_judged_at): by a clock that
-- was set back nothing counts that was judged later.
ALTER TABLE customer ADD COLUMN legs_rank INTEGER;
ALTER TABLE customer ADD COLUMN legs_until INTEGER;
CREATE INDEX customer_by_legs ON customer (legs_rank, sort_key, id) WHERE state = 'active';
CREATE INDEX customer_legs_due ON customer (legs_until) WHERE state <> 'trashed';

-- What figures count by time, without reading the interactions themselves.
CREATE INDEX interaction_figures ON interaction (at, channel, direction, signal);

-- Records that were removed come back with every column they have now.
UPDATE change SET before = json_set(before, '$.said_on', NULL, '$.confirmed_on', NULL) WHERE row_table = 'customer_goal' AND operation = 'delete';
