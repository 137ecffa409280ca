#include "exchange/csv/rowbuilder.h"

#include "exchange/csv/csvvalues.h"
#include "exchange/text/dates.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::ContactKind;
using domain::MilestoneKind;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

/// Google joins several values of one column like this.
const QString& googleGlue() {
    static const QString glue = u" ::: "_s;
    return glue;
}

/// Google stars the preferred one: "* Work".
QString withoutStar(const QString& label) { return label.startsWith("* "_L1) ? label.mid(2) : label; }

/// A label as ours are written: the usual ones small, a word of the user's own as it stands.
QString tidyLabel(const QString& label) {
    static const QStringList usual{u"work"_s,     u"home"_s, u"mobile"_s, u"other"_s,       u"main"_s,    u"work fax"_s,
                                   u"home fax"_s, u"fax"_s,  u"pager"_s,  u"anniversary"_s, u"birthday"_s};
    const QString small = label.toLower();
    if (small == "cell"_L1)
        return u"mobile"_s;
    return usual.contains(small) ? small : label;
}

QString& addressPart(domain::PostalAddress& address, Field field) {
    switch (field) {
    case Field::ExtendedAddress:
        return address.extended;
    case Field::PoBox:
        return address.poBox;
    case Field::Locality:
        return address.locality;
    case Field::Region:
        return address.region;
    case Field::PostalCode:
        return address.postalCode;
    case Field::Country:
        return address.country;
    default:
        return address.street;
    }
}

std::optional<ContactKind> pointKind(Field field) {
    switch (field) {
    case Field::Phone:
        return ContactKind::Phone;
    case Field::Email:
        return ContactKind::Email;
    case Field::Link:
        return ContactKind::Link;
    case Field::InstantMessage:
        return ContactKind::InstantMessage;
    default:
        return {};
    }
}

bool isNumberLabel(const QString& label) {
    return !label.isEmpty() && std::all_of(label.begin(), label.end(), [](QChar c) { return c.isDigit(); });
}

QStringList split(const QString& value, const QRegularExpression& at) {
    QStringList parts;
    for (const QString& part : value.split(at)) {
        if (const QString text = part.trimmed(); !text.isEmpty())
            parts.append(text);
    }
    return parts;
}

/// By `:::` where it stands, for then other signs are part of the texts; else by `others`.
QStringList splitList(const QString& value, const QRegularExpression& others) {
    static const QRegularExpression glue(u"(?:^|(?<=\\s)):::(?=\\s|$)"_s);
    return split(value, value.contains(glue) ? glue : others);
}

bool meansOrganisation(const QString& value) {
    static const QStringList words{u"organisation"_s, u"organization"_s, u"company"_s, u"firma"_s, u"business"_s};
    return words.contains(value.toLower());
}

bool meansKey(const QString& value) {
    static const QStringList words{u"key"_s, u"vip"_s, u"a"_s};
    return words.contains(value.toLower());
}

} // namespace

RowBuilder::RowBuilder(const CsvMapping& mapping, bool dayFirst, const ContactReader::OnProblem& onProblem, qint64 line)
    : m_mapping(mapping)
    , m_dayFirst(dayFirst)
    , m_onProblem(onProblem) {
    m_record.line = line;
}

void RowBuilder::report(Severity severity, const QString& message) const {
    m_onProblem({{}, m_record.line, m_column, severity, message});
}

std::optional<ContactRecord> RowBuilder::build(const QStringList& row) {
    for (size_t i = 0; i < m_mapping.size(); ++i) {
        m_column = static_cast<qint64>(i) + 1;
        take(m_mapping[i], row.value(static_cast<qsizetype>(i)).trimmed());
    }
    m_column = 0;
    finishAddresses();
    finishBirthParts();
    finishName();
    if (domain::problemWith(m_record.customer).isEmpty())
        return std::move(m_record);
    report(Severity::Error, tr("The row has no name, number or address; it was not imported"));
    return {};
}

void RowBuilder::take(const ColumnMeaning& meaning, const QString& value) {
    if (meaning.field == Field::LabelOfNext) {
        // "E-mail 1 - Type" may be followed by "IM 1 - Service": the last that says something counts.
        if (!value.isEmpty()) {
            m_labelPreferred = value.startsWith("* "_L1);
            m_label = tidyLabel(withoutStar(value));
        }
        return;
    }
    if (meaning.field == Field::Ignore || takeOwn(meaning, value))
        return;
    if (isAddressPart(meaning.field)) {
        takeAddressPart(meaning, value);
        return;
    }
    if (const auto kind = pointKind(meaning.field)) {
        takePoint(*kind, meaning, value);
        m_label.clear();
        m_labelPreferred = false;
        return;
    }
    if (meaning.field == Field::OtherDate) {
        if (!value.isEmpty())
            takeDate(meaning.field, m_label.isEmpty() ? meaning.label : m_label, value);
        m_label.clear();
        return;
    }
    if (!value.isEmpty())
        takeName(meaning.field, value);
}

void RowBuilder::takeName(Field field, const QString& value) {
    domain::Customer& customer = m_record.customer;
    QString* into = nullptr;
    switch (field) {
    case Field::DisplayName:
        into = &customer.displayName;
        break;
    case Field::Prefix:
        into = &customer.name.prefix;
        break;
    case Field::Given:
        into = &customer.name.given;
        break;
    case Field::Middle:
        into = &customer.name.middle;
        break;
    case Field::Family:
        into = &customer.name.family;
        break;
    case Field::Suffix:
        into = &customer.name.suffix;
        break;
    case Field::Nickname:
        into = &customer.name.nickname;
        break;
    case Field::Organisation:
        into = &customer.organisationName;
        break;
    case Field::Title:
        into = &customer.title;
        break;
    default:
        takeParticular(field, value);
        return;
    }
    *into = into->isEmpty() ? value : *into + u' ' + value;
}

void RowBuilder::takePoint(ContactKind kind, const ColumnMeaning& meaning, const QString& value) {
    // HubSpot joins addresses with a semicolon, people with a comma; neither stands in one.
    static const QRegularExpression betweenAddresses(u" ::: |[;,]"_s);
    static const QRegularExpression betweenOthers(u" ::: "_s);
    auto& points = m_record.customer.contactPoints;
    for (const QString& text : split(value, kind == ContactKind::Email ? betweenAddresses : betweenOthers)) {
        const bool known =
            std::any_of(points.begin(), points.end(), [&](const auto& each) { return each.kind == kind && each.value == text; });
        if (known)
            continue;
        const bool first = std::none_of(points.begin(), points.end(), [kind](const auto& each) { return each.kind == kind; });
        points.push_back({kind, m_label.isEmpty() ? meaning.label : m_label, text, m_labelPreferred && first});
    }
}

void RowBuilder::takeAddressPart(const ColumnMeaning& meaning, const QString& value) {
    if (!m_addresses.contains(meaning.label)) {
        const bool numbered = isNumberLabel(meaning.label);
        const QString label = m_label.isEmpty() ? (numbered ? QString() : meaning.label) : m_label;
        m_label.clear();
        m_labelPreferred = false;
        m_addresses[meaning.label].label = label;
        m_addressOrder.append(meaning.label);
    }
    if (value.isEmpty())
        return;
    if (meaning.field == Field::WholeAddress) {
        m_wholeAddresses[meaning.label] = value;
        return;
    }
    QString& part = addressPart(m_addresses[meaning.label], meaning.field);
    part = part.isEmpty() ? value : part + (meaning.field == Field::Street ? u'\n' : u' ') + value;
}

void RowBuilder::finishAddresses() {
    for (const QString& key : m_addressOrder) {
        domain::PostalAddress& address = m_addresses[key];
        // A formatted address says the same again; it counts only where the parts are missing.
        if (address.isEmpty())
            address.street = m_wholeAddresses[key];
        if (!address.isEmpty())
            m_record.customer.addresses.push_back(address);
    }
}

void RowBuilder::takeTags(const QString& value) {
    static const QRegularExpression separators(u"[;,]"_s);
    QStringList& tags = m_record.customer.tags;
    for (const QString& part : splitList(value, separators)) {
        const QString tag = withoutStar(part);
        if (tag.compare("myContacts"_L1, Qt::CaseInsensitive) != 0 && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
}

void RowBuilder::takeParticular(Field field, const QString& value) {
    static const QRegularExpression lines(u"[;\n]"_s);
    domain::Customer& customer = m_record.customer;
    switch (field) {
    case Field::Birthday:
    case Field::Anniversary:
        takeDate(field, {}, value);
        break;
    case Field::BirthYear:
        m_birthYear = value.toInt();
        break;
    case Field::BirthMonth:
        m_birthMonth = value.toInt();
        break;
    case Field::BirthDay:
        m_birthDay = value.toInt();
        break;
    case Field::Tags:
        takeTags(value);
        break;
    case Field::Notes:
        customer.notes += customer.notes.isEmpty() ? value : u"\n\n"_s + value;
        break;
    case Field::CareNote:
        customer.careNote = value;
        break;
    case Field::Tier:
        customer.tier = meansKey(value) ? domain::Tier::Key : domain::Tier::Regular;
        break;
    case Field::Language:
        customer.language = value;
        break;
    case Field::TimeZone:
        if (QTimeZone::isTimeZoneIdAvailable(value.toUtf8()))
            customer.timeZone = value;
        else
            report(Severity::Warning, tr("The time zone “%1” is not known and was left out").arg(text::elided(value, 40)));
        break;
    case Field::BestHours:
        customer.bestHours = value;
        break;
    case Field::PreferredChannel:
        customer.preferredChannel = channelOf(value);
        if (!customer.preferredChannel)
            report(Severity::Warning, tr("The channel “%1” is not known and was left out").arg(text::elided(value, 40)));
        break;
    case Field::Goals:
        addGoals(customer.goals, domain::goalsOf(splitList(value, lines), {}));
        break;
    case Field::Topics:
        customer.topics.append(splitList(value, lines));
        break;
    case Field::Kind:
        m_kindSaid = true;
        if (meansOrganisation(value))
            customer.kind = domain::CustomerKind::Organisation;
        break;
    case Field::Uid:
        customer.uid = value;
        break;
    default:
        break;
    }
}

void RowBuilder::keepDateInWords(const QString& heading, const QString& value) {
    QString& notes = m_record.customer.notes;
    const QString words = heading + u": "_s + value;
    notes += notes.isEmpty() ? words : u"\n\n"_s + words;
    report(Severity::Warning, tr("The date “%1” cannot be read; it was put into the notes").arg(text::elided(value, 80)));
}

void RowBuilder::addMilestone(MilestoneKind kind, const QString& label, const PartialDate& date) {
    domain::Milestone milestone;
    milestone.kind = kind;
    milestone.label = label;
    milestone.date = date;
    m_record.milestones.push_back(milestone);
}

void RowBuilder::takeDate(Field field, const QString& label, const QString& value) {
    for (const QString& part : value.split(googleGlue())) {
        const QString text = part.trimmed();
        if (meansNoDate(text))
            continue;
        const bool birthday = field == Field::Birthday || label.compare("birthday"_L1, Qt::CaseInsensitive) == 0;
        const bool anniversary = field == Field::Anniversary || label.compare("anniversary"_L1, Qt::CaseInsensitive) == 0;
        const QString heading = birthday          ? tr("Birthday")
                                : anniversary     ? tr("Anniversary")
                                : label.isEmpty() ? tr("Date")
                                                  : label;
        const auto date = parseDate(text, m_dayFirst);
        if (!date)
            keepDateInWords(heading, text);
        else if (birthday || anniversary)
            addMilestone(birthday ? MilestoneKind::Birthday : MilestoneKind::WeddingAnniversary, {}, *date);
        else
            addMilestone(MilestoneKind::Custom, heading, *date);
    }
}

void RowBuilder::finishBirthParts() {
    const auto known = [](std::optional<int> part) { return part && *part > 0 ? part : std::nullopt; };
    if (!known(m_birthYear) && !known(m_birthMonth) && !known(m_birthDay))
        return;
    if (const auto date = PartialDate::of(known(m_birthYear), known(m_birthMonth), known(m_birthDay))) {
        addMilestone(MilestoneKind::Birthday, {}, *date);
        return;
    }
    const QStringList parts{QString::number(m_birthYear.value_or(0)), QString::number(m_birthMonth.value_or(0)),
                            QString::number(m_birthDay.value_or(0))};
    keepDateInWords(tr("Birthday"), parts.join(u'-'));
}

/// A shown name that the rest says as well is not kept beside it.
void RowBuilder::settleShownName() {
    domain::Customer& customer = m_record.customer;
    const QString shown = std::exchange(customer.displayName, {});
    if (domain::displayNameOf(customer) != shown || !domain::problemWith(customer).isEmpty())
        customer.displayName = shown;
}

void RowBuilder::finishName() {
    domain::Customer& customer = m_record.customer;
    if (m_kindSaid) {
        settleShownName();
        return;
    }
    const domain::PersonName& name = customer.name;
    const bool personal = !(name.given.isEmpty() && name.family.isEmpty() && name.middle.isEmpty() && name.nickname.isEmpty());
    const bool onlyOrganisation = !personal && !customer.organisationName.isEmpty() &&
                                  (customer.displayName.isEmpty() || customer.displayName == customer.organisationName);
    if (onlyOrganisation)
        customer.kind = domain::CustomerKind::Organisation;
    if (customer.kind == domain::CustomerKind::Organisation) {
        if (!customer.organisationName.isEmpty() && (customer.displayName.isEmpty() || onlyOrganisation))
            customer.displayName = std::exchange(customer.organisationName, {});
        for (domain::Milestone& each : m_record.milestones) {
            if (each.kind == MilestoneKind::Birthday)
                each.kind = MilestoneKind::Founding;
        }
        return;
    }
    const QString shown = std::exchange(customer.displayName, {});
    if (!personal || domain::displayNameOf(customer) != shown)
        customer.displayName = shown;
    // Known by nothing but a link or an address: that has to do for a name.
    if (domain::problemWith(customer).isEmpty())
        return;
    if (!customer.contactPoints.empty())
        customer.displayName = customer.contactPoints.front().value;
    else if (!customer.addresses.empty())
        customer.displayName = customer.addresses.front().street.section(u'\n', 0, 0);
}

} // namespace rapport::exchange
