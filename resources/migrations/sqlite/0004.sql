-- Schema version 4: what duplicates are found by, which of them are none, and what merged customers were called.

-- Derived: what equal phone numbers and equal e-mail addresses have in common (domain::matchKeyOf); NULL for what is neither.
ALTER TABLE contact_point ADD COLUMN match_key TEXT;
UPDATE contact_point SET match_key = rapport_match_key(kind, value) WHERE kind = 'phone' OR kind = 'email';
CREATE INDEX contact_point_match ON contact_point (match_key) WHERE match_key IS NOT NULL;

-- Two customers who look alike and of whom somebody said that they are not the same.
CREATE TABLE not_same (
    id        INTEGER PRIMARY KEY,
    first_id  INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    author_id INTEGER REFERENCES staff (id),
    CHECK (first_id < second_id)
) STRICT;
CREATE UNIQUE INDEX not_same_pair ON not_same (first_id, second_id);
CREATE INDEX not_same_of_second ON not_same (second_id);

-- The uids of customers who were merged into this one: whatever still names them means this one.
CREATE TABLE customer_former_uid (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    uid         TEXT NOT NULL UNIQUE CHECK (uid <> '')
) STRICT;
CREATE INDEX customer_former_uid_of_customer ON customer_former_uid (customer_id);
