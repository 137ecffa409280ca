#include "unit/exchange/anycontact.h"

#include "rapport/core/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange::testing {

namespace {

using namespace domain;

rc::Gen<char32_t> anyLetter() {
    return rc::gen::weightedOneOf<char32_t>({{12, rc::gen::inRange<char32_t>(0x20, 0x7F)},
                                             {6, rc::gen::map(rc::gen::elementOf(std::string(R"(\,;:"'^=%&. -nN@/)")),
                                                              [](char c) { return static_cast<char32_t>(c); })},
                                             {3, rc::gen::inRange<char32_t>(0xA0, 0x250)},
                                             {2, rc::gen::inRange<char32_t>(0x370, 0x1100)},
                                             {1, rc::gen::inRange<char32_t>(0x4E00, 0x9FFF)},
                                             {1, rc::gen::inRange<char32_t>(0x1F300, 0x1F700)}});
}

rc::Gen<QString> anyText() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(anyLetter()), [](const std::vector<char32_t>& letters) {
        return text::normalised(QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size())));
    });
}

QString line() { return text::normalisedLine(*anyText()); }

QString filledLine() {
    const QString text = line();
    return text.isEmpty() ? u"x"_s : text;
}

QString block() {
    QString text = *anyText();
    for (int breaks = *rc::gen::inRange(0, 3); breaks > 0; --breaks)
        text.insert(*rc::gen::inRange<qsizetype>(0, text.size() + 1), u'\n');
    return text.trimmed().isEmpty() ? QString() : text;
}

template <typename Make>
auto some(Make make, int most = 3) {
    std::vector<decltype(make())> all;
    for (int left = *rc::gen::inRange(0, most + 1); left > 0; --left)
        all.push_back(make());
    return all;
}

bool coin() { return *rc::gen::inRange(0, 2) == 1; }

QString label() {
    static const QStringList known{u""_s,         u"home"_s,        u"work"_s, u"mobile"_s,    u"work fax"_s,
                                   u"fax work"_s, u"work mobile"_s, u"Work"_s, u"home work"_s, u"work home fax"_s};
    return coin() ? known[*rc::gen::inRange<qsizetype>(0, known.size())] : line();
}

template <typename Enum>
Enum oneOf(std::initializer_list<Enum> values) {
    return *rc::gen::elementOf(std::vector<Enum>(values));
}

std::vector<ContactPoint> points() {
    std::vector<ContactPoint> all = some(
        [] {
            return ContactPoint{oneOf({ContactKind::Phone, ContactKind::Email, ContactKind::Link, ContactKind::InstantMessage}),
                                label(), filledLine(), coin()};
        },
        5);
    // At most one of a kind is preferred.
    bool preferred[4] = {};
    for (ContactPoint& point : all)
        point.preferred = point.preferred && !std::exchange(preferred[static_cast<size_t>(point.kind)], true);
    return all;
}

PartialDate date() {
    const auto part = [](int from, int to) { return coin() ? std::optional(*rc::gen::inRange(from, to)) : std::nullopt; };
    return PartialDate::of(part(1, 2100), part(1, 13), part(1, 32)).value_or(*PartialDate::of({}, 2, 29));
}

Milestone milestone() {
    Milestone made;
    made.kind = oneOf({MilestoneKind::Birthday, MilestoneKind::WeddingAnniversary, MilestoneKind::CustomerSince,
                       MilestoneKind::Contract, MilestoneKind::Founding, MilestoneKind::Custom});
    if (made.kind == MilestoneKind::Custom)
        made.label = filledLine();
    made.date = date();
    if (coin())
        made.leadDays = *rc::gen::inRange(0, 366);
    return made;
}

ContactRelation relation() {
    return {oneOf({RelationKind::WorksFor, RelationKind::MarriedTo, RelationKind::AssistantOf, RelationKind::ParentOf,
                   RelationKind::SiblingOf, RelationKind::FriendOf, RelationKind::ManagerOf, RelationKind::Other}),
            coin() ? line() : QString(),
            coin(),
            {coin() ? u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_s : filledLine(), filledLine()}};
}

/// Lines as a reader keeps them, and some that no version has a place for.
QString foreign(const QString& organisation) {
    static const QStringList kept{u"X-CAR;TYPE=\"big, red\":a\\, b"_s,
                                  u"ITEM3.X-THING:1"_s,
                                  u"item3.X-ABLabel:whose"_s,
                                  u"GENDER:F"_s,
                                  u"TITLE:second"_s,
                                  u"TITLE:bare, comma"_s,
                                  u"ROLE;HOME:x"_s,
                                  u"TZ:-05:00"_s,
                                  u"SORT-STRING:Harten"_s,
                                  u"X-SPOUSE:Kim"_s,
                                  u"N;ALTID=1:山田;太郎;;;"_s,
                                  u"AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD"_s,
                                  u"PHOTO;VALUE=uri:http://example.com/a.png"_s,
                                  u"X_ODD name;;=:v"_s};
    QStringList lines;
    if (coin() && !organisation.isEmpty())
        lines += u"ORG:"_s + organisation + u";Sales"_s;
    for (const int place : some([] { return *rc::gen::inRange<int>(0, static_cast<int>(kept.size())); }))
        lines += kept[place];
    return lines.join(u'\n');
}

Customer customer() {
    Customer made;
    made.uid = coin() ? u"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"_s : filledLine();
    made.kind = oneOf({CustomerKind::Person, CustomerKind::Organisation});
    made.name = {line(), line(), line(), line(), line(), line()};
    if (coin())
        made.name = {};
    made.displayName = coin() ? line() : QString();
    made.organisationName = coin() ? line() : QString();
    made.title = line();
    made.contactPoints = points();
    made.addresses = some([] { return PostalAddress{label(), line(), block(), block(), line(), line(), line(), line()}; }, 2);
    for (const QString& tag : some(&filledLine))
        made.tags += tag;
    made.tier = oneOf({Tier::Regular, Tier::Key});
    if (coin())
        made.preferredChannel = oneOf({Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Letter});
    made.bestHours = line();
    made.timeZone = coin() ? u"Europe/Berlin"_s : line();
    made.language = coin() ? u"de-AT"_s : line();
    made.careNote = block();
    for (const QString& goal : some(&block))
        made.goals.push_back({goal});
    for (const QString& topic : some(&filledLine))
        made.topics += topic;
    made.notes = block();
    if (coin())
        made.photo = coin() ? QByteArray("\x89PNG\r\n\x1a\n\0rest of it", 19) : QByteArray("\xff\xd8\xff rest of it");
    if (coin())
        made.cadence = Cadence{30, 45};
    made.leapDayRule = oneOf({LeapDayRule::February28, LeapDayRule::March1});
    made.optedOut = coin();
    made.foreign = foreign(made.organisationName.contains(QRegularExpression(u"[\\\\,;]"_s)) ? QString() : made.organisationName);
    made.state = oneOf({CustomerState::Active, CustomerState::Archived});
    made = normalised(made);
    if (!problemWith(made).isEmpty())
        made.displayName = u"Somebody"_s;
    return made;
}

} // namespace

rc::Gen<ContactRecord> anyContact() {
    return rc::gen::exec([] {
        ContactRecord record;
        record.customer = customer();
        record.milestones = some(&milestone);
        record.relations = some(&relation, 2);
        record.fields = some(
            [] {
                return ContactField{filledLine(), FieldType::Choice, {u"a,b"_s, filledLine()}, filledLine()};
            },
            2);
        record.organisationUid = coin() ? filledLine() : QString();
        if (coin())
            record.referrer = {filledLine(), filledLine()};
        record.owner = line();
        return record;
    });
}

QStringList told(const ContactRecord& record) {
    const Customer& c = record.customer;
    QStringList all{
        u"uid "_s + c.uid,
        key(c.kind),
        u"title "_s + c.title,
        u"shown "_s + c.displayName,
        u"org "_s + c.organisationName,
        QStringList{c.name.prefix, c.name.given, c.name.middle, c.name.family, c.name.suffix, c.name.nickname}.join(u'|')};
    for (const auto& each : c.contactPoints)
        all += key(each.kind) + u" ["_s + each.label + (each.preferred ? u"]* "_s : u"] "_s) + each.value;
    for (const auto& each : c.addresses)
        all += QStringList{each.label,    each.poBox,  each.extended,   each.street,
                           each.locality, each.region, each.postalCode, each.country}
                   .join(u'|');
    all += {u"tags "_s + c.tags.join(u'|'),
            key(c.tier),
            c.preferredChannel ? key(*c.preferredChannel) : u"-"_s,
            u"hours "_s + c.bestHours,
            u"zone "_s + c.timeZone,
            u"language "_s + c.language,
            u"care "_s + c.careNote,
            u"goals "_s + wordsOf(c.goals).join(u'|'),
            u"topics "_s + c.topics.join(u'|'),
            u"notes "_s + c.notes,
            QString::fromLatin1((record.picture.isEmpty() ? c.photo : record.picture).toHex()),
            key(c.leapDayRule),
            c.optedOut ? u"no mail"_s : u"mail"_s,
            u"foreign "_s + c.foreign,
            key(c.state),
            c.cadence ? u"%1/%2"_s.arg(c.cadence->ideal).arg(c.cadence->maximum) : u"-"_s};
    for (const auto& each : record.milestones)
        all +=
            key(each.kind) + u' ' + each.label + u' ' + each.date.toString() + u' ' + QString::number(each.leadDays.value_or(-1));
    for (const auto& each : record.relations)
        all += key(each.kind) + (each.reversed ? u"< "_s : u" "_s) + each.label + u'|' + each.other.uid + u'|' + each.other.name;
    for (const auto& each : record.fields)
        all += each.name + u'|' + key(each.type) + u'|' + each.choices.join(u'/') + u'|' + each.value;
    all += {u"at "_s + record.organisationUid, u"by "_s + record.referrer.uid + u'|' + record.referrer.name,
            u"of "_s + record.owner};
    return all;
}

} // namespace rapport::exchange::testing
