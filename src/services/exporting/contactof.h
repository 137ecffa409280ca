#pragma once

#include "rapport/exchange/contactrecord.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/wholecustomers.h"

namespace rapport::services {

/// Turns what the store holds of a customer into what files hold: everything it refers to by name.
class ContactMaker {
public:
    explicit ContactMaker(const std::vector<domain::CustomField>& fields) {
        for (const domain::CustomField& field : fields)
            m_fields.insert(field.id.value(), field);
    }
    [[nodiscard]] exchange::ContactRecord operator()(storage::WholeCustomer&& whole) const;

private:
    QHash<qint64, domain::CustomField> m_fields;
};

} // namespace rapport::services
