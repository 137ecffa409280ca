#include "storage/week/weektalks.h"

#include "storage/engine/byids.h"
#include "storage/rows/firstline.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto talksSql = u"SELECT i.id, i.at, i.channel, i.direction, CASE WHEN i.understood <> '' THEN 1 ELSE 0 END, i.confirmed, "
                      "ic.two_way, c.id, c.tier, c.preferred_channel, c.state "
                      "FROM interaction i INDEXED BY interaction_by_time "
                      "CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id "
                      "CROSS JOIN customer c ON c.id = ic.customer_id "
                      "WHERE i.at >= ? AND i.at < ? AND c.state <> 'trashed' ORDER BY i.at DESC, i.id DESC"_s;

TalkedWith talkedWithFrom(const RowView& from) {
    TalkedWith with;
    with.customer = from.id<CustomerId>(7);
    with.active = from.word<CustomerState>(10) == CustomerState::Active;
    with.talk.tier = from.word<Tier>(8).value_or(Tier::Regular);
    with.talk.preferred = from.word<Channel>(9);
    with.talk.channel = from.word<Channel>(2).value_or(Channel::Call);
    with.talk.direction = from.word<Direction>(3).value_or(Direction::Out);
    with.talk.understood = from.flag(4);
    with.talk.confirmed = from.flag(5);
    with.talk.twoWay = from.flag(6);
    return with;
}

/// What a row says of a customer.
struct Whom {
    QString name;
    std::optional<Channel> preferred;
};

QHash<qint64, Whom> whomOf(Connection& connection, const std::vector<TalkRef>& talks) {
    std::vector<CustomerId> customers;
    for (const TalkRef& talk : talks)
        customers.push_back(talk.customer);
    QHash<qint64, Whom> found;
    auto statement = askedByIds(
        connection, u"SELECT c.id, c.shown_name, c.preferred_channel FROM %1 j CROSS JOIN customer c ON c.id = j.value"_s,
        customers);
    while (statement.step())
        found.insert(statement.number(0), {statement.text(1), statement.word<Channel>(2)});
    return found;
}

struct Said {
    Channel channel = Channel::Call;
    QString words;
};

QHash<qint64, Said> saidIn(Connection& connection, const std::vector<TalkRef>& talks, Shown shown) {
    std::vector<InteractionId> ids;
    for (const TalkRef& talk : talks)
        ids.push_back(talk.id);
    const QString words =
        shown == Shown::Understood ? u"i.understood"_s : u"CASE WHEN i.notes <> '' THEN i.notes ELSE i.customer_words END"_s;
    QHash<qint64, Said> said;
    auto statement = askedByIds(
        connection, u"SELECT i.id, i.channel, "_s + words + u" FROM %1 j CROSS JOIN interaction i ON i.id = j.value"_s, ids);
    while (statement.step())
        said.insert(statement.number(0), {statement.word<Channel>(1).value_or(Channel::Call), firstLine(statement.text(2))});
    return said;
}

} // namespace

bool scanTalks(ReadSession& session, Moment from, Moment before, int most, const std::function<bool(const CountedTalk&)>& take) {
    auto statement = session.connection().scan(talksSql);
    statement.bindAll(from, before);
    CountedTalk talk;
    int handedOn = 0;
    while (statement.step()) {
        const auto id = statement.id<InteractionId>(0);
        if (talk.id != id) {
            if (talk.id.isValid() && !take(talk))
                return false;
            if (handedOn++ == most)
                return true;
            talk = {id, statement.moment(1), {}};
        }
        talk.with.push_back(talkedWithFrom(statement));
    }
    if (talk.id.isValid())
        take(talk);
    return false;
}

std::vector<WeekRow> talkRows(ReadSession& session, const std::vector<TalkRef>& talks, Shown shown, const QTimeZone& zone) {
    if (talks.empty())
        return {};
    const auto whom = whomOf(session.connection(), talks);
    const auto said = saidIn(session.connection(), talks, shown);
    std::vector<WeekRow> rows;
    for (const TalkRef& talk : talks) {
        const Whom with = whom.value(talk.customer.value());
        const Said what = said.value(talk.id.value());
        rows.push_back({.what = WeekRow::What::Interaction,
                        .id = talk.id.value(),
                        .customer = talk.customer,
                        .name = with.name,
                        .at = talk.at,
                        .day = talk.at.dateIn(zone),
                        .channel = what.channel,
                        .words = what.words,
                        .preferred = with.preferred});
    }
    return rows;
}

} // namespace rapport::storage
