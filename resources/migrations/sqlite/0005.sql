-- Schema version 5: the parts of a customer lie in the order in which they are read, so that reading all customers sorts nothing.
DROP INDEX contact_point_of_customer;
CREATE INDEX contact_point_of_customer ON contact_point (customer_id, position);
DROP INDEX postal_address_of_customer;
CREATE INDEX postal_address_of_customer ON postal_address (customer_id, position);
DROP INDEX customer_goal_of_customer;
CREATE INDEX customer_goal_of_customer ON customer_goal (customer_id, position);
DROP INDEX customer_topic_of_customer;
CREATE INDEX customer_topic_of_customer ON customer_topic (customer_id, position);
