#include "services/demo/democustomers.h"

#include "services/demo/demotexts.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr size_t organisationsKept = 40;

/// The part after the at sign: of names that nobody can register.
QString domainFor(const QString& organisation) {
    const QString latin = latinPart(organisation).left(24);
    return (latin.isEmpty() ? u"office"_s : latin) + u".example"_s;
}

/// Days since it was said: some a year ago and longer.
int goalAge(int index) { return 30 + index * 37 % 480; }

} // namespace

Customer DemoCustomers::make(const DemoStanding& standing) {
    auto& random = m_world.random;
    const DemoCulture& culture = *random.pick(demoCulturesByWeight());
    Customer customer;
    customer.uid = random.uid();
    customer.tier = standing.isKey ? Tier::Key : Tier::Regular;
    customer.state = standing.state;
    customer.owner = m_world.member(standing.index);
    customer.createdBy = customer.owner;
    customer.createdAt = m_world.workingTime(random.between(400, 2500));
    customer.language = culture.language;
    if (culture.timeZone.toUtf8() != m_world.zone.id())
        customer.timeZone = culture.timeZone;
    if (standing.index % 8 == 1)
        becomeOrganisation(customer, culture);
    else
        becomePerson(customer, culture);
    addBusiness(customer, standing);
    addCare(customer, standing);
    return customer;
}

void DemoCustomers::saved(const Customer& customer, CustomerId id) {
    if (customer.state != CustomerState::Active)
        return;
    if (customer.kind == CustomerKind::Person) {
        m_lastPerson = id;
        return;
    }
    m_organisations.push_back({id, customer.displayName, domainFor(customer.displayName)});
    if (m_organisations.size() > organisationsKept)
        m_organisations.pop_front();
}

/// In a large store every third has two family names, so that a million people are not all called the same.
QString DemoCustomers::family(const DemoCulture& culture) {
    const QString& first = m_world.random.pick(culture.family);
    if (!m_world.isLarge() || m_world.random.below(3) > 0)
        return first;
    const QString& second = m_world.random.pick(culture.family);
    return shownPart(first) + u'-' + shownPart(second) + u'|' + latinPart(first) + latinPart(second);
}

void DemoCustomers::becomeOrganisation(Customer& customer, const DemoCulture& culture) {
    auto& random = m_world.random;
    customer.kind = CustomerKind::Organisation;
    customer.displayName = random.pick(demoTrades()).arg(shownPart(family(culture)));
    addReach(customer, culture, u"office"_s, domainFor(customer.displayName));
    customer.contactPoints.push_back({ContactKind::Link, u"web"_s, u"https://www."_s + domainFor(customer.displayName), false});
}

void DemoCustomers::becomePerson(Customer& customer, const DemoCulture& culture) {
    auto& random = m_world.random;
    const QString given = random.pick(culture.given);
    const QString last = family(culture);
    customer.name.given = shownPart(given);
    customer.name.family = shownPart(last);
    if (random.oneIn(25))
        customer.name.prefix = u"Dr."_s;
    if (random.oneIn(30))
        customer.name.nickname = customer.name.given.left(3);
    QString mailDomain = u"mail.example"_s;
    if (!m_organisations.empty() && random.chance(60)) {
        const Known& organisation = random.pick(m_organisations);
        customer.organisation = organisation.id;
        customer.title = random.pick(demoTitles());
        mailDomain = organisation.domain;
    } else if (random.chance(15)) {
        customer.organisationName = random.pick(demoTrades()).arg(shownPart(random.pick(culture.family)));
    }
    if (m_lastPerson.isValid() && random.oneIn(12))
        customer.referrer = m_lastPerson;
    addReach(customer, culture, latinPart(given) + u'.' + latinPart(last), mailDomain);
}

QString DemoCustomers::phone(const DemoCulture& culture) {
    QString number = culture.phone;
    for (QChar& character : number) {
        if (character == u'#')
            character = QChar(u'0' + m_world.random.below(10));
    }
    return number;
}

void DemoCustomers::addReach(Customer& customer, const DemoCulture& culture, const QString& mailbox, const QString& mailDomain) {
    auto& random = m_world.random;
    if (random.chance(95))
        customer.contactPoints.push_back({ContactKind::Phone, random.chance(50) ? u"mobile"_s : u"work"_s, phone(culture), true});
    if (random.chance(25))
        customer.contactPoints.push_back({ContactKind::Phone, u"home"_s, phone(culture), false});
    if (random.chance(85))
        customer.contactPoints.push_back({ContactKind::Email, u"work"_s, mailbox + u'@' + mailDomain, false});
    if (!random.chance(m_world.isLarge() ? 30 : 60))
        return;
    PostalAddress address;
    address.label = u"work"_s;
    address.street = random.pick(culture.streets) + u' ' + QString::number(random.between(1, 120));
    address.locality = random.pick(culture.cities);
    address.postalCode = QString::number(random.between(10000, 98999));
    address.country = culture.country;
    customer.addresses.push_back(address);
}

/// One that they do not have yet: the next of the list where the drawn one is there.
void DemoCustomers::addAnother(QStringList& chosen, const QStringList& choices) {
    qsizetype drawn = m_world.random.below(static_cast<int>(choices.size()));
    while (chosen.contains(choices[drawn]))
        drawn = (drawn + 1) % choices.size();
    chosen += choices[drawn];
}

void DemoCustomers::addCare(Customer& customer, const DemoStanding& standing) {
    auto& random = m_world.random;
    if (standing.isKey ? random.chance(50) : random.oneIn(12))
        customer.careNote = random.pick(demoCareNotes());
    if (standing.isKey || random.oneIn(6))
        customer.goals.push_back({random.pick(demoGoals()), m_world.today.addDays(-goalAge(standing.index))});
    if (standing.isKey || random.oneIn(3))
        addAnother(customer.topics, demoTopics());
    if (random.oneIn(6))
        addAnother(customer.topics, demoTopics());
    if (random.oneIn(4))
        customer.notes = random.pick(demoNotes());
    if (random.oneIn(5))
        customer.bestHours = random.pick(demoBestHours());
    if (random.chance(40))
        customer.preferredChannel = random.chance(60) ? Channel::Call : random.chance(60) ? Channel::Email : Channel::Message;
}

/// Of some of the first ones, so that each state is there to look at; drawn from nothing, so that what follows stays as it was.
void DemoCustomers::addAgreements(Customer& customer, const DemoStanding& standing) {
    if (m_world.isLarge())
        return;
    const QDate said = m_world.today.addDays(-goalAge(standing.index + 3));
    if (standing.index % 9 == 1)
        customer.consents.push_back({ConsentPurpose::Mailing, true, said, u"on the order form"_s});
    if (standing.index % 9 == 4)
        customer.consents = {{ConsentPurpose::Keep, true, said, u"on the order form"_s},
                             {ConsentPurpose::Mailing, false, said, u"on the phone"_s}};
    if (standing.index % 31 == 5)
        customer.consents.push_back({ConsentPurpose::Feedback, false, said, {}});
    if (standing.index % 23 == 2 && customer.owner == m_world.jon)
        customer.handovers.push_back({Moment::ofWallClock(said, QTime(9, 30), m_world.zone), m_world.maria, m_world.elif,
                                      m_world.jon, u"Prefers to be called before nine; the new van is on order."_s});
}

void DemoCustomers::addBusiness(Customer& customer, const DemoStanding& standing) {
    auto& random = m_world.random;
    addAgreements(customer, standing);
    if (random.chance(45))
        addAnother(customer.tags, demoTags());
    if (random.chance(15))
        addAnother(customer.tags, demoTags());
    if (standing.index % 40 == 7)
        customer.cadence = Cadence{60, 90};
    if (m_world.fields.size() < 4 || random.below(m_world.isLarge() ? 20 : 4) > 0)
        return;
    const auto& fields = m_world.fields;
    customer.customValues.push_back({fields[0].id, u"C-%1"_s.arg(20'000 + standing.index)});
    customer.customValues.push_back({fields[1].id, QString::number(random.between(1, 6) * 5)});
    customer.customValues.push_back({fields[2].id, m_world.today.addDays(random.between(20, 400)).toString(Qt::ISODate)});
    customer.customValues.push_back({fields[3].id, random.pick(fields[3].choices)});
}

} // namespace rapport::services
