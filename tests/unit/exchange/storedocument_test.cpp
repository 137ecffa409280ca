#include "support/catch.h"

#include "exchange/json/recordsplitter.h"
#include "rapport/exchange/storedocument.h"

#include <QBuffer>
#include <QFile>

using namespace rapport;
using namespace rapport::exchange;
using namespace Qt::StringLiterals;
using domain::Customer;

namespace {

/// A store in which every record of a number n is called "<kind>-n".
class NumberedReferences final : public References {
public:
    QString nameOf(CustomerId id) override { return u"customer-%1"_s.arg(id.value()); }
    QString nameOf(StaffId id) override { return u"staff-%1"_s.arg(id.value()); }
    QString nameOf(InteractionId id) override { return u"interaction-%1"_s.arg(id.value()); }
    QString nameOf(CommitmentId id) override { return u"commitment-%1"_s.arg(id.value()); }
    QString nameOf(AnswerId id) override { return u"answer-%1"_s.arg(id.value()); }
    QString nameOf(PlaybookId id) override { return u"playbook-%1"_s.arg(id.value()); }
    QString nameOf(CustomFieldId id) override { return u"field-%1"_s.arg(id.value()); }
    CustomerId customerNamed(const QString& uid) override { return named<CustomerId>(uid, u"customer-"_s); }
    StaffId staffNamed(const QString& uid) override { return named<StaffId>(uid, u"staff-"_s); }
    InteractionId interactionNamed(const QString& uid) override { return named<InteractionId>(uid, u"interaction-"_s); }
    CommitmentId commitmentNamed(const QString& uid) override { return named<CommitmentId>(uid, u"commitment-"_s); }
    AnswerId answerNamed(const QString& uid) override { return named<AnswerId>(uid, u"answer-"_s); }
    PlaybookId playbookNamed(const QString& uid) override { return named<PlaybookId>(uid, u"playbook-"_s); }
    CustomFieldId customFieldNamed(const QString& name) override { return named<CustomFieldId>(name, u"field-"_s); }

private:
    template <typename Id>
    static Id named(const QString& name, const QString& kind) {
        return name.startsWith(kind) ? Id(name.mid(kind.size()).toLongLong()) : Id();
    }
};

domain::Due due(int day, std::optional<QTime> time = {}) { return {QDate(2026, 11, day), time}; }

CustomerRecord fullCustomer() {
    CustomerRecord record;
    Customer& customer = record.customer;
    customer.uid = u"urn:uuid:1"_s;
    customer.kind = domain::CustomerKind::Person;
    customer.name = {u"Dr."_s, u"Anna"_s, u"Mária"_s, u"Kovács"_s, u"jr."_s, u"Ani"_s};
    customer.displayName = u"Kovács Anna \"Ani\" \\ \u0001 😀"_s;
    customer.organisation = CustomerId(7);
    customer.organisationName = u"Bakery"_s;
    customer.title = u"Owner"_s;
    customer.contactPoints = {{domain::ContactKind::Phone, u"work"_s, u"+36 1 234 5678"_s, true},
                              {domain::ContactKind::Email, {}, u"anna@example.org"_s, false}};
    customer.addresses = {
        {u"home"_s, u"PO 1"_s, u"floor 2"_s, u"Main street 1\nback"_s, u"Pécs"_s, u"Baranya"_s, u"7621"_s, u"Hungary"_s}};
    customer.tags = {u"wholesale"_s, u"żółć"_s};
    customer.tier = domain::Tier::Key;
    customer.owner = StaffId(2);
    customer.preferredChannel = domain::Channel::Visit;
    customer.bestHours = u"9–11"_s;
    customer.timeZone = u"Europe/Budapest"_s;
    customer.language = u"hu"_s;
    customer.careNote = u"speak slowly"_s;
    customer.goals = {{u"more bread"_s, QDate(2025, 3, 1), QDate(2026, 3, 2)}, {u"rest"_s}, {u"cake"_s, QDate(2024, 2, 29)}};
    customer.topics = {u"dogs"_s, u"chess"_s};
    customer.notes = u"line\n\tline"_s;
    customer.referrer = CustomerId(9);
    customer.photo = QByteArray("\x89PNG\r\n\x1a\n\0bytes", 14);
    customer.customValues = {{CustomFieldId(3), u"42"_s}};
    customer.cadence = domain::Cadence{30, 60};
    customer.leapDayRule = domain::LeapDayRule::March1;
    customer.askDays = 60;
    customer.optedOut = true;
    customer.consents = {{domain::ConsentPurpose::Mailing, true, QDate(2025, 1, 1), u"on the form"_s},
                         {domain::ConsentPurpose::Feedback, false, {}, {}}};
    customer.handovers = {{Moment(1'700'000'000'000), StaffId(1), StaffId(1), StaffId(2), u"prefers mornings"_s}};
    customer.foreign = u"X-A:1\nX-B:2"_s;
    customer.state = domain::CustomerState::Archived;
    customer.createdAt = Moment(1'700'000'000'123);
    customer.createdBy = StaffId(1);
    record.formerUids = {u"before"_s, u"and before"_s};
    return record;
}

domain::Interaction fullInteraction() {
    domain::Interaction interaction;
    interaction.uid = u"i1"_s;
    interaction.customers = {CustomerId(1), CustomerId(2)};
    interaction.at = Moment(1'700'000'100'000);
    interaction.zone = u"Europe/Berlin"_s;
    interaction.channel = domain::Channel::Meeting;
    interaction.direction = domain::Direction::In;
    interaction.outcome = domain::Outcome::MessageLeft;
    interaction.minutes = 0;
    interaction.notes = u"notes"_s;
    interaction.customerWords = u"theirs"_s;
    interaction.understood = u"what"_s;
    interaction.confirmed = true;
    interaction.signal = domain::Signal::Unhappy;
    interaction.aims = {domain::Aim::Informed, domain::Aim::Settled};
    interaction.playbook = {{PlaybookId(5), u"said the name"_s, true}, {PlaybookId(), u"asked for more"_s, false}};
    interaction.told = {{AnswerId(6), 2, u"until Friday"_s}};
    interaction.privateNotes = {{StaffId(1), u"mine"_s}};
    interaction.author = StaffId(1);
    interaction.createdAt = Moment(1'700'000'200'000);
    return interaction;
}

CommitmentRecord fullCommitment() {
    CommitmentRecord record;
    auto& commitment = record.commitment;
    commitment.uid = u"c1"_s;
    commitment.customer = CustomerId(1);
    commitment.interaction = InteractionId(4);
    commitment.words = u"call back"_s;
    commitment.kind = domain::CommitmentKind::CallBack;
    commitment.promiser = domain::Promiser::They;
    commitment.madeBy = StaffId(1);
    commitment.owner = StaffId(2);
    commitment.due = due(25, QTime(9, 5));
    commitment.firstDue = due(24);
    commitment.zone = u"Asia/Tokyo"_s;
    commitment.priority = domain::Priority::Urgent;
    commitment.recurrence = u"FREQ=MONTHLY"_s;
    commitment.repeatFrom = domain::RepeatFrom::Completion;
    commitment.series = u"s"_s;
    commitment.anchor = QDate(2026, 1, 31);
    commitment.planned = QDate(2026, 2, 28);
    commitment.redatings = {{Moment(5), StaffId(1), due(24), due(25, QTime(9, 5)), true}};
    commitment.handovers = {{Moment(6), StaffId(1), StaffId(), StaffId(2), u"please"_s}};
    commitment.outcome = domain::CommitmentOutcome::KeptLate;
    commitment.closedAt = Moment(7000);
    commitment.closedBy = StaffId(2);
    commitment.closingNote = u"done"_s;
    commitment.createdAt = Moment(8000);
    record.reminders = {{Moment(9000), domain::ReminderStage::Before, Moment(9001), Moment(9002)},
                        {Moment(9000), domain::ReminderStage::At, Moment(9003), {}}};
    return record;
}

std::vector<StoreRecord> oneOfEach() {
    domain::StaffMember member;
    member.uid = u"staff-1"_s;
    member.name = u"Éva"_s;
    member.role = domain::Role::Manager;
    member.active = false;
    domain::CustomField field;
    field.name = u"Shoe size"_s;
    field.type = domain::FieldType::Choice;
    field.choices = {u"36"_s, u"37, wide"_s};
    field.position = 4;
    domain::GreetingTemplate greeting;
    greeting.uid = u"g1"_s;
    greeting.kind = domain::MilestoneKind::Founding;
    greeting.language = u"de-AT"_s;
    greeting.belated = true;
    greeting.words = u"Alles Gute, {given}"_s;
    greeting.position = 2;
    domain::Relation relation;
    relation.from = CustomerId(1);
    relation.to = CustomerId(2);
    relation.kind = domain::RelationKind::Other;
    relation.label = u"neighbour"_s;
    MilestoneRecord milestone;
    milestone.milestone.uid = u"m1"_s;
    milestone.milestone.customer = CustomerId(1);
    milestone.milestone.kind = domain::MilestoneKind::Custom;
    milestone.milestone.label = u"name day"_s;
    milestone.milestone.date = *PartialDate::parse(u"--02-29");
    milestone.milestone.leadDays = 3;
    domain::Greeting given;
    given.year = 2026;
    given.at = Moment(11);
    given.channel = domain::Channel::Letter;
    given.words = u"Dear"_s;
    given.author = StaffId(1);
    milestone.greetings = {given};
    domain::PlannedInteraction plan;
    plan.uid = u"p1"_s;
    plan.customer = CustomerId(1);
    plan.madeBy = StaffId(1);
    plan.owner = StaffId(2);
    plan.channel = domain::Channel::Visit;
    plan.words = u"routine"_s;
    plan.due = due(30, QTime(0, 0));
    plan.zone = u"UTC"_s;
    plan.state = domain::PlanState::Happened;
    plan.interaction = InteractionId(4);
    plan.createdAt = Moment(12);
    plan.closedAt = Moment(13);
    domain::Case one =
        domain::openedCase(CustomerId(1), u"late"_s, domain::CaseSeverity::Urgent, StaffId(2), Moment(20), QTimeZone::utc());
    one.uid = u"c1"_s;
    one.interaction = InteractionId(4);
    one.waitsOn = domain::WaitsOn::Customer;
    one.waitsFrom = Moment(21);
    one.cause = u"lost"_s;
    one.steps = {{domain::CaseStep::Acknowledge, Moment(22), StaffId(1), u"called"_s, InteractionId(4)},
                 {domain::CaseStep::MakeGood, Moment(23), StaffId(2), {}, {}}};
    one.commitments = {CommitmentId(5)};
    one.interactions = {InteractionId(4), InteractionId(6)};
    one.exception = u"withdrawn"_s;
    one.closedAt = Moment(24);
    one.closedBy = StaffId(1);
    const domain::Need need{{},
                            u"n1"_s,
                            CustomerId(1),
                            u"a new boiler"_s,
                            u"the old one rattles"_s,
                            InteractionId(4),
                            QDate(2027, 1, 2),
                            domain::NeedState::Met,
                            StaffId(1),
                            Moment(30),
                            Moment(31)};
    const domain::Expiry expiry{
        {},         u"x1"_s,          CustomerId(1), u"guarantee ends"_s, QDate(2027, 1, 2), 14, domain::ExpiryState::Averted,
        Moment(32), InteractionId(4), StaffId(1),    Moment(33),          Moment(34)};
    const domain::Gesture gesture{{},
                                  u"g1"_s,
                                  CustomerId(1),
                                  domain::GestureKind::Surprise,
                                  u"a cake"_s,
                                  u"A cake"_s,
                                  true,
                                  1250,
                                  domain::GestureState::Given,
                                  QDate(2026, 11, 20),
                                  domain::Signal::Unhappy,
                                  u"diabetic"_s,
                                  InteractionId(4),
                                  StaffId(1),
                                  Moment(35)};
    const domain::Feedback feedback{{},
                                    u"f1"_s,
                                    CustomerId(1),
                                    u"How did we do?"_s,
                                    domain::FeedbackScale::Five,
                                    domain::Channel::Letter,
                                    Moment(36),
                                    StaffId(1),
                                    InteractionId(4),
                                    0,
                                    u"slow"_s,
                                    Moment(37),
                                    u"hired somebody"_s,
                                    Moment(38),
                                    StaffId(2),
                                    InteractionId(6)};
    return {member,
            TagRecord{u"vip"_s, domain::Cadence{7, 14}},
            TierRecord{domain::Tier::Key, {10, 20}, 5000},
            field,
            greeting,
            fullCustomer(),
            relation,
            NotSameRecord{CustomerId(2), CustomerId(3), Moment(4), StaffId(1)},
            fullInteraction(),
            fullCommitment(),
            milestone,
            plan,
            one,
            need,
            expiry,
            gesture,
            feedback};
}

QByteArray written(const std::vector<StoreRecord>& records) {
    QByteArray document;
    NumberedReferences references;
    StoreDocumentWriter writer([&](const QByteArray& bytes) { document += bytes; }, references, u"Rapport 1"_s, Moment(0));
    for (const auto& record : records)
        writer.write(record);
    writer.finish();
    return document;
}

struct Read {
    std::vector<StoreDocumentReader::Item> items;
    std::vector<Problem> problems;
    qint64 rejected = 0;
};

Read readBack(QByteArray document) {
    Read read;
    QBuffer buffer(&document);
    buffer.open(QIODevice::ReadOnly);
    NumberedReferences references;
    StoreDocumentReader reader(buffer, references, [&](Problem problem) { read.problems.push_back(std::move(problem)); });
    while (auto item = reader.next())
        read.items.push_back(std::move(*item));
    read.rejected = reader.rejected();
    return read;
}

QByteArray documentWith(const QByteArray& sections) {
    return "{\"format\": \"rapport-store\", \"version\": 1" + (sections.isEmpty() ? QByteArray() : ", " + sections) + "}";
}

} // namespace

TEST_CASE("A record of every kind with every field is read as it was written", "[exchange][json]") {
    const auto records = oneOfEach();
    const Read read = readBack(written(records));
    CHECK(read.problems.empty());
    REQUIRE(read.items.size() == records.size());
    for (size_t i = 0; i < records.size(); ++i) {
        INFO(sectionOf(records[i]).toStdString());
        CHECK(read.items[i].record == records[i]);
        CHECK(read.items[i].missing.empty());
    }
}

TEST_CASE("A record a line, and what is empty is left out", "[exchange][json]") {
    Customer customer;
    customer.uid = u"u"_s;
    customer.name.given = u"Anna"_s;
    const QList<QByteArray> lines = written({StoreRecord(CustomerRecord{customer, {}})}).split('\n');
    REQUIRE(lines.contains("\"customers\": ["));
    const QByteArray line = lines[lines.indexOf("\"customers\": [") + 1];
    CHECK(line == R"({"uid":"u","kind":"person","given":"Anna","tier":"regular","leap_day":"february_28","state":"active",)"
                  R"("created_at":"1970-01-01T00:00:00Z"})");
}

TEST_CASE("A document that nobody can take for a store gives nothing and says why", "[exchange][json]") {
    CHECK(readBack("{}").items.empty());
    const Read foreign = readBack(R"({"customers": [{"uid": "1"}]})");
    CHECK(foreign.items.empty());
    REQUIRE(foreign.problems.size() == 1);
    CHECK(foreign.problems[0].message.contains("rapport-store"_L1));
    const Read newer = readBack(R"({"format": "rapport-store", "version": 2, "customers": [{"uid": "1"}]})");
    CHECK(newer.items.empty());
    REQUIRE(newer.problems.size() == 1);
    CHECK(newer.problems[0].message.contains("newer"_L1));
}

TEST_CASE("A bad record is reported with its line, the rest is kept", "[exchange][json]") {
    const Read read = readBack(documentWith("\n\"milestones\": [\n"
                                            R"({"uid": "a", "date": "1980-05-17"},)"
                                            "\n"
                                            R"({"uid": "b", "date": "1980-13-17"},)"
                                            "\n"
                                            R"({"uid": "c", "date": "--05-17", "kind": "wake", "lead_days": "two"},)"
                                            "\n"
                                            R"({"uid": "d" "date": "--05-17"},)"
                                            "\n"
                                            R"({"uid": "e", "date": "--05-17", "colour": "blue"})"
                                            "\n]"));
    REQUIRE(read.items.size() == 2);
    CHECK(std::get<MilestoneRecord>(read.items[1].record).milestone.uid == "e"_L1);
    CHECK(read.items[1].line == 7);
    CHECK(read.rejected == 3);
    REQUIRE(read.problems.size() == 4);
    CHECK(read.problems[0].line == 4);
    CHECK(read.problems[0].message.contains("1980-13-17"_L1));
    CHECK(read.problems[1].message.contains("wake"_L1));
    CHECK(read.problems[1].message.contains("lead_days"_L1));
    CHECK(read.problems[2].line == 6);
    CHECK(read.problems[3].severity == Severity::Warning);
    CHECK(read.problems[3].message.contains("milestones.colour"_L1));
}

TEST_CASE("References to what the store does not have are told", "[exchange][json]") {
    const Read read = readBack(documentWith(R"("customers": [{"uid": "a", "owner": "staff-1", "referrer": "elsewhere"}])"));
    REQUIRE(read.items.size() == 1);
    CHECK(std::get<CustomerRecord>(read.items[0].record).customer.owner == StaffId(1));
    REQUIRE(read.items[0].missing.size() == 1);
    CHECK(read.items[0].missing[0].field == "referrer"_L1);
    CHECK(read.items[0].missing[0].name == "elsewhere"_L1);
}

TEST_CASE("What breaks off gives what came before", "[exchange][json]") {
    const QByteArray whole = written(oneOfEach());
    for (qsizetype length = 0; length < whole.size() - 3; length += 7) {
        INFO(length);
        const Read read = readBack(whole.left(length));
        REQUIRE_FALSE(read.problems.empty());
        CHECK(read.items.size() <= oneOfEach().size());
    }
}

TEST_CASE("Brackets without end and a record without end are given up in bounded memory", "[exchange][json]") {
    const Read deep = readBack(documentWith("\"customers\": [" + QByteArray(100'000, '[')));
    CHECK(deep.items.empty());
    REQUIRE(deep.problems.size() == 1);
    const Read large =
        readBack(documentWith("\"customers\": [{\"notes\": \"" + QByteArray(70 << 20, 'x') + "\"}, {\"uid\": \"b\"}]"));
    REQUIRE(large.items.size() == 1);
    CHECK(std::get<CustomerRecord>(large.items[0].record).customer.uid == "b"_L1);
    CHECK(large.rejected == 1);
}

TEST_CASE("The schema in the documentation is the one that files are written by", "[exchange][json]") {
    QFile file(qEnvironmentVariable("RAPPORT_RESOURCES") + u"/../docs/export-format.schema.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == storeDocumentSchema());
}
