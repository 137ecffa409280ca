#pragma once

#include "services/demo/demonames.h"
#include "services/demo/demoworld.h"

#include <deque>

namespace rapport::services {

/// Makes sample customers one after the other. People may belong to organisations made before them.
class DemoCustomers {
public:
    explicit DemoCustomers(DemoWorld& world)
        : m_world(world) {}
    [[nodiscard]] domain::Customer make(const DemoStanding& standing);
    /// Tells the id it was saved with.
    void saved(const domain::Customer& customer, CustomerId id);

private:
    struct Known {
        CustomerId id;
        QString name;
        QString domain; ///< of its e-mail addresses
    };
    void becomeOrganisation(domain::Customer& customer, const DemoCulture& culture);
    void becomePerson(domain::Customer& customer, const DemoCulture& culture);
    [[nodiscard]] QString family(const DemoCulture& culture);
    void addReach(domain::Customer& customer, const DemoCulture& culture, const QString& mailbox, const QString& mailDomain);
    void addAnother(QStringList& chosen, const QStringList& choices);
    void addCare(domain::Customer& customer, const DemoStanding& standing);
    void addAgreements(domain::Customer& customer, const DemoStanding& standing);
    void addBusiness(domain::Customer& customer, const DemoStanding& standing);
    [[nodiscard]] QString phone(const DemoCulture& culture);

    DemoWorld& m_world;
    std::deque<Known> m_organisations; ///< the latest few
    CustomerId m_lastPerson;
};

} // namespace rapport::services
