#include "rapport/presentation/customerform.h"
#include "rapport/presentation/logform.h"
#include "rapport/presentation/searchmodel.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <deque>

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QFuture<T> ready(const T& value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

template <typename T>
QFuture<T> failing(const QString& message) {
    QPromise<T> promise;
    promise.start();
    promise.setException(std::make_exception_ptr(Error(ErrorCode::DiskFull, message)));
    promise.finish();
    return promise.future();
}

void settle() {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

services::CustomerRecord recordOf(const QString& given, CustomerId id = {}) {
    services::CustomerRecord record;
    record.customer.id = id;
    record.customer.name.given = given;
    return record;
}

const QTimeZone budapest("Europe/Budapest");
const Moment now = *Moment::parse(u"2026-11-21T14:42:00Z"_s, QTimeZone::utc());

} // namespace

TEST_CASE("a form is dirty while it differs from what is stored", "[unit][customerform]") {
    CustomerForm form([](const auto&, const auto&) { return ready(CustomerForm::Outcome(CustomerId(1))); });
    form.start(recordOf(u"Anna"_s, CustomerId(1)));
    CHECK_FALSE(form.isDirty());
    form.edit([](auto& record) { record.customer.name.given = u"Anne"_s; });
    CHECK(form.isDirty());
    form.edit([](auto& record) { record.customer.name.given = u"Anna"_s; });
    CHECK_FALSE(form.isDirty());
}

TEST_CASE("a new customer needs a name and no more", "[unit][customerform]") {
    CustomerForm form([](const auto&, const auto&) { return ready(CustomerForm::Outcome(CustomerId(7))); });
    form.start({});
    CHECK(form.isNew());
    CHECK_FALSE(form.problem().isEmpty());
    form.edit([](auto& record) { record.customer.name.family = u"Nagy"_s; });
    CHECK(form.problem().isEmpty());
}

TEST_CASE("saving gives the record as it was typed, once", "[unit][customerform]") {
    std::vector<services::CustomerRecord> saves;
    CustomerForm form([&](const std::optional<services::CustomerRecord>& base, const services::CustomerRecord& record) {
        CHECK_FALSE(base);
        saves.push_back(record);
        return ready(CustomerForm::Outcome(CustomerId(7)));
    });
    form.start({});
    form.edit([](auto& record) { record.customer.name.given = u"Anna"_s; });
    QSignalSpy saved(&form, &CustomerForm::saved);
    form.save();
    form.save(); // Enter pressed twice
    settle();
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].customer.name.given == u"Anna"_s);
    REQUIRE(saved.count() == 1);
    CHECK(saved[0][0].value<CustomerId>() == CustomerId(7));
    CHECK_FALSE(form.isDirty());
}

TEST_CASE("a failed save keeps what was typed and says why", "[unit][customerform]") {
    CustomerForm form([](const auto&, const auto&) { return failing<CustomerForm::Outcome>(u"The disk is full."_s); });
    form.start({});
    form.edit([](auto& record) { record.customer.name.given = u"Anna"_s; });
    QSignalSpy failed(&form, &CustomerForm::failed);
    form.save();
    CHECK(form.isSaving());
    settle();
    REQUIRE(failed.count() == 1);
    CHECK(failed[0][0].toString() == u"The disk is full."_s);
    CHECK(form.record().customer.name.given == u"Anna"_s);
    CHECK(form.isDirty());
    CHECK_FALSE(form.isSaving());
}

TEST_CASE("a change by somebody else is taken over only while nothing was typed", "[unit][customerform]") {
    CustomerForm form([](const auto&, const auto&) { return ready(CustomerForm::Outcome(CustomerId(1))); });
    form.start(recordOf(u"Anna"_s, CustomerId(1)));
    QSignalSpy elsewhere(&form, &CustomerForm::changedElsewhere);
    form.offer(recordOf(u"Anne"_s, CustomerId(1)));
    CHECK(form.record().customer.name.given == u"Anne"_s);
    form.edit([](auto& record) { record.customer.title = u"Owner"_s; });
    form.offer(recordOf(u"Anja"_s, CustomerId(1)));
    CHECK(form.record().customer.name.given == u"Anne"_s);
    CHECK(form.record().customer.title == u"Owner"_s);
    REQUIRE(elsewhere.count() == 2);
    CHECK(elsewhere[0][0].toBool());
    CHECK_FALSE(elsewhere[1][0].toBool());
    form.offer(recordOf(u"Anne"_s, CustomerId(1))); // as it was before
    CHECK(elsewhere.count() == 2);
}

TEST_CASE("a save that meets a conflict keeps what was typed until it is chosen", "[unit][customerform]") {
    using Conflict = CustomerForm::Conflict;
    const auto base = recordOf(u"Anna"_s, CustomerId(1));
    std::vector<std::pair<services::CustomerRecord, services::CustomerRecord>> saves;
    CustomerForm form([&](const std::optional<services::CustomerRecord>& before, const services::CustomerRecord& record) {
        saves.emplace_back(before.value_or(services::CustomerRecord()), record);
        if (saves.size() > 1)
            return ready(CustomerForm::Outcome(CustomerId(1)));
        auto theirs = recordOf(u"Anja"_s, CustomerId(1));
        theirs.customer.title = u"Owner"_s;
        auto merged = theirs;
        merged.customer.name.given = u"Anne"_s;
        return ready(CustomerForm::Outcome(Conflict{base, merged, theirs, {u"given"_s}, {}, {}}));
    });
    form.start(base);
    form.edit([](auto& record) { record.customer.name.given = u"Anne"_s; });
    std::optional<Conflict> met;
    QObject::connect(&form, &CustomerForm::conflicted, &form, [&](const Conflict& conflict) { met = conflict; });
    QSignalSpy saved(&form, &CustomerForm::saved);
    form.save();
    settle();
    REQUIRE(met);
    CHECK(form.record().customer.name.given == u"Anne"_s);
    CHECK(form.isDirty());
    CHECK(saved.isEmpty());

    form.saveResolved(*met, {u"given"_s});
    settle();
    REQUIRE(saves.size() == 2);
    CHECK(saves[1].first == met->theirs);
    CHECK(saves[1].second.customer.name.given == u"Anja"_s);
    CHECK(saves[1].second.customer.title == u"Owner"_s);
    CHECK(saved.count() == 1);
}

TEST_CASE("what was typed for a customer who is gone becomes a new one", "[unit][customerform]") {
    std::vector<bool> hadBase;
    CustomerForm form([&](const std::optional<services::CustomerRecord>& base, const services::CustomerRecord&) {
        hadBase.push_back(base.has_value());
        return ready(base ? CustomerForm::Outcome(services::RecordGone{services::LastChange{u"Jon"_s, Moment(0)}})
                          : CustomerForm::Outcome(CustomerId(2)));
    });
    form.start(recordOf(u"Anna"_s, CustomerId(1)));
    form.edit([](auto& record) { record.customer.title = u"Owner"_s; });
    QSignalSpy removed(&form, &CustomerForm::removedElsewhere);
    QSignalSpy saved(&form, &CustomerForm::saved);
    form.save();
    settle();
    CHECK(removed.count() == 1);
    CHECK(form.isNew());
    CHECK(form.record().customer.title == u"Owner"_s);
    form.save();
    settle();
    CHECK(hadBase == std::vector{true, false});
    CHECK(saved.count() == 1);
}

TEST_CASE("a value that does not fit its own field is named", "[unit][customerform]") {
    CustomerForm form([](const auto&, const auto&) { return ready(CustomerForm::Outcome(CustomerId(1))); });
    domain::CustomField age;
    age.id = CustomFieldId(3);
    age.name = u"Seats"_s;
    age.type = domain::FieldType::Number;
    form.setCustomFields({age});
    form.start(recordOf(u"Anna"_s));
    form.edit([](auto& record) { record.customer.customValues = {{CustomFieldId(3), u"many"_s}}; });
    CHECK_FALSE(form.problem().isEmpty());
    form.edit([](auto& record) { record.customer.customValues = {{CustomFieldId(3), u"12"_s}}; });
    CHECK(form.problem().isEmpty());
}

TEST_CASE("a line becomes an interaction, now unless said otherwise", "[unit][logform]") {
    LogEntry entry;
    entry.customers = {CustomerId(4), CustomerId(5)};
    entry.line = u"wants the blue one"_s;
    entry.signal = domain::Signal::Happy;
    const auto logged = interactionOf(entry, now, budapest);
    CHECK(logged.at == now);
    CHECK(logged.zone == u"Europe/Budapest"_s);
    CHECK(logged.customers == entry.customers);
    CHECK(logged.notes == u"wants the blue one"_s);
    entry.at = now - std::chrono::hours(24);
    CHECK(interactionOf(entry, now, budapest).at == *entry.at);
}

TEST_CASE("what was logged goes into the form and comes back the same, whatever is in it", "[unit][logform]") {
    domain::Interaction stored;
    stored.id = InteractionId(7);
    stored.uid = u"x"_s;
    stored.customers = {CustomerId(4), CustomerId(5)};
    stored.at = now + std::chrono::milliseconds(1234);
    stored.zone = u"Asia/Tokyo"_s;
    stored.channel = domain::Channel::Letter;
    stored.direction = domain::Direction::In;
    stored.outcome = domain::Outcome::MessageLeft;
    stored.minutes = 90;
    stored.notes = u"two\nlines"_s;
    stored.customerWords = u"too slow"_s;
    stored.understood = u"wants it faster"_s;
    stored.confirmed = true;
    stored.signal = domain::Signal::Unhappy;
    stored.privateNotes = {{StaffId(1), u"mine"_s}, {StaffId(2), u"theirs"_s}};
    stored.author = StaffId(2);
    stored.createdAt = now;
    const auto entry = entryOf(stored, StaffId(1));
    CHECK(entry.privateNote == u"mine"_s);
    CHECK(entry.followUps.empty());
    CHECK(corrected(stored, entry, StaffId(1), budapest) == stored);

    SECTION("another minute is meant where who corrects it is") {
        auto later = entry;
        later.at = now + std::chrono::minutes(1);
        CHECK(corrected(stored, later, StaffId(1), budapest).at == *later.at);
        CHECK(corrected(stored, later, StaffId(1), budapest).zone == u"Europe/Budapest"_s);
        later.at = now; // the same minute, as a field without seconds has it
        CHECK(corrected(stored, later, StaffId(1), budapest).at == stored.at);
    }
    SECTION("a private note is changed by its author alone") {
        auto other = entry;
        other.privateNote = u"mine, anew"_s;
        CHECK(corrected(stored, other, StaffId(1), budapest).privateNotes ==
              std::vector<domain::PrivateNote>{{StaffId(1), u"mine, anew"_s}, {StaffId(2), u"theirs"_s}});
        other.privateNote.clear();
        CHECK(corrected(stored, other, StaffId(1), budapest).privateNotes ==
              std::vector<domain::PrivateNote>{{StaffId(2), u"theirs"_s}});
    }
    SECTION("everything else is as it was typed") {
        auto typed = entry;
        typed.customers = {CustomerId(5)};
        typed.line = u"one line"_s;
        typed.minutes.reset();
        typed.signal.reset();
        typed.outcome = domain::Outcome::Reached;
        const auto changed = corrected(stored, typed, StaffId(1), budapest);
        CHECK(changed.customers == typed.customers);
        CHECK(changed.notes == u"one line"_s);
        CHECK_FALSE(changed.minutes);
        CHECK_FALSE(changed.signal);
        CHECK(changed.outcome == domain::Outcome::Reached);
        CHECK(changed.id == stored.id);
        CHECK(changed.author == stored.author);
    }
}

TEST_CASE("a follow-up without words of its own promises what the line says", "[unit][logform]") {
    LogEntry entry;
    entry.customers = {CustomerId(4), CustomerId(5)};
    entry.line = u"call back"_s;
    FollowUp ours, theirs;
    ours.due = presetDue(now, budapest);
    theirs = ours;
    theirs.words = u"floor plan"_s;
    theirs.promiser = domain::Promiser::They;
    theirs.owner = StaffId(9);
    entry.followUps = {ours, theirs};
    const auto promises = commitmentsOf(entry, StaffId(2), now, budapest);
    REQUIRE(promises.size() == 2);
    CHECK(promises[0].words == u"call back"_s);
    CHECK(promises[0].customer == CustomerId(4));
    CHECK(promises[0].owner == StaffId(2));
    CHECK(promises[1].words == u"floor plan"_s);
    CHECK(promises[1].owner == StaffId(9));
    CHECK(promises[1].promiser == domain::Promiser::They);
}

TEST_CASE("a call back is preset to tomorrow at the next half hour", "[unit][logform]") {
    CHECK(presetDue(now, budapest) == domain::Due{QDate(2026, 11, 22), QTime(16, 0)});
    const auto sharp = *Moment::parse(u"2026-11-21T14:30:00Z"_s, QTimeZone::utc());
    CHECK(presetDue(sharp, budapest).time == QTime(15, 30));
    const auto night = *Moment::parse(u"2026-11-21T22:50:00Z"_s, QTimeZone::utc());
    CHECK(presetDue(night, budapest).time == QTime(0, 0));
}

TEST_CASE("logging without a customer is told, not saved", "[unit][logform]") {
    FixedClock clock(now, budapest);
    int saves = 0;
    LogForm form(
        [&](const auto&, const auto&, const auto&) {
            ++saves;
            return ready(services::LoggedInteraction{});
        },
        clock, StaffId(1));
    QSignalSpy failed(&form, &LogForm::failed);
    form.edit([](auto& entry) { entry.line = u"text"_s; });
    CHECK(form.isDirty());
    form.save();
    CHECK(saves == 0);
    CHECK(failed.count() == 1);
}

TEST_CASE("no answer is an outgoing call without a signal, whatever was chosen", "[unit][logform]") {
    FixedClock clock(now, budapest);
    domain::Interaction saved;
    LogForm form(
        [&](const domain::Interaction& interaction, const auto&, const auto&) {
            saved = interaction;
            return ready(services::LoggedInteraction{});
        },
        clock, StaffId(1));
    form.edit([](auto& entry) {
        entry.customers = {CustomerId(4)};
        entry.channel = domain::Channel::Visit;
        entry.direction = domain::Direction::In;
        entry.signal = domain::Signal::Happy;
    });
    form.saveNoAnswer();
    settle();
    CHECK(saved.outcome == domain::Outcome::NoAnswer);
    CHECK(saved.channel == domain::Channel::Call);
    CHECK(saved.direction == domain::Direction::Out);
    CHECK_FALSE(saved.signal.has_value());
}

namespace {

/// Searches that are answered when the test says so.
struct HeldSearch {
    std::deque<std::pair<QString, std::shared_ptr<QPromise<std::vector<storage::SearchHit>>>>> asked;
    std::vector<storage::CancelToken> tokens;
    SearchModel::Find find() {
        return [this](const QString& text, int, const storage::CancelToken& token) {
            auto promise = std::make_shared<QPromise<std::vector<storage::SearchHit>>>();
            promise->start();
            asked.emplace_back(text, promise);
            tokens.push_back(token);
            return promise->future();
        };
    }
    void answer(const std::vector<storage::SearchHit>& hits) {
        asked.front().second->addResult(hits);
        asked.front().second->finish();
        asked.pop_front();
        settle();
    }
};

storage::SearchHit hit(qint64 id, const QString& name, storage::MatchedIn matched = storage::MatchedIn::Name) {
    storage::SearchHit found;
    found.customer = CustomerId(id);
    found.name = name;
    found.matched = matched;
    if (matched == storage::MatchedIn::Commitment)
        found.commitment = CommitmentId(id);
    return found;
}

QString shown(const SearchModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0).data().toString();
    return rows.join(u" | "_s);
}

} // namespace

TEST_CASE("each keystroke cancels the search before it, whose late answer is not shown", "[unit][searchmodel]") {
    HeldSearch search;
    SearchModel model(search.find(), SearchModel::Scope::Everything);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setText(u"a"_s);
    model.setText(u"an"_s);
    CHECK(search.tokens[0].isCancelled());
    CHECK_FALSE(model.isSettled());
    search.answer({hit(1, u"Late"_s)});
    CHECK(shown(model).isEmpty());
    search.answer({hit(2, u"Anna"_s)});
    CHECK(shown(model) == u"Anna, name"_s);
    CHECK(model.isSettled());
}

TEST_CASE("commands are found by the beginnings of their words, without accents", "[unit][searchmodel]") {
    HeldSearch search;
    SearchModel model(search.find(), SearchModel::Scope::Everything);
    model.setCommands({{u"Show commitments"_s, u"Show commitments"_s, u"Ctrl+3"_s}, {u"Éditer"_s, u"Éditer"_s, {}}});
    CHECK(model.rowCount() == 2);
    model.setText(u"com sh"_s);
    search.answer({});
    CHECK(shown(model) == u"Show commitments, command, Ctrl+3"_s);
    CHECK(model.commandAt(0) == 0);
    model.setText(u"edi"_s);
    search.answer({hit(1, u"Edith"_s)});
    CHECK(model.hitAt(0) != nullptr);
    CHECK(model.commandAt(1) == 1);
}

TEST_CASE("a search for customers names each once and no promises", "[unit][searchmodel]") {
    HeldSearch search;
    SearchModel model(search.find(), SearchModel::Scope::Customers);
    model.setText(u"an"_s);
    search.answer({hit(1, u"Anna"_s), hit(1, u"Anna"_s, storage::MatchedIn::Email),
                   hit(2, u"Béla"_s, storage::MatchedIn::Commitment), hit(3, u"Anton"_s)});
    CHECK(shown(model) == u"Anna, name | Anton, name"_s);
}

TEST_CASE("an empty text shows nothing that was found before", "[unit][searchmodel]") {
    HeldSearch search;
    SearchModel model(search.find(), SearchModel::Scope::Customers);
    model.setText(u"an"_s);
    search.answer({hit(1, u"Anna"_s)});
    model.setText(u" "_s);
    CHECK(model.rowCount() == 0);
    CHECK(search.asked.empty());
}

TEST_CASE("a private note is part of what is logged, unless it is empty", "[unit]") {
    LogEntry entry;
    entry.privateNote = u"  "_s;
    CHECK(interactionOf(entry, now, budapest).privateNotes.empty());
    entry.privateNote = u"sounded tired"_s;
    CHECK(interactionOf(entry, now, budapest).privateNotes == std::vector<domain::PrivateNote>{{{}, u"sounded tired"_s}});
}
