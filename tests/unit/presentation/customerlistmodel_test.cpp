#include "rapport/presentation/customerlistmodel.h"

#include "rapport/presentation/rowroles.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <deque>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::storage;
using namespace Qt::StringLiterals;

namespace {

/// Customers named by their number, whose answers are given when the test says so.
class HeldSource final : public CustomerSource {
public:
    std::vector<CustomerId> list;
    bool failing = false;
    int rowsAsked = 0;
    size_t mostRowsAskedAtOnce = 0;
    std::vector<CancelToken> tokens;
    CustomerFilter lastFilter;
    CustomerOrder lastOrder;
    QString suffix;
    std::vector<domain::LegStanding> standings; ///< of customers 1, 2 and so on
    QSet<qint64> gone;

    QFuture<FirstPage> firstPage(const CustomerFilter& filter, const CustomerOrder& order, int limit,
                                 const CancelToken& token) override {
        lastFilter = filter;
        lastOrder = order;
        return later<FirstPage>(token, [this, limit] {
            FirstPage page;
            page.ids.assign(list.begin(), list.begin() + std::min<qsizetype>(limit, static_cast<qsizetype>(list.size())));
            page.rows = rowsOf(page.ids);
            return page;
        });
    }
    QFuture<std::vector<CustomerId>> ids(const CustomerFilter&, const CustomerOrder&, const CancelToken& token) override {
        return later<std::vector<CustomerId>>(token, [this] { return list; });
    }
    QFuture<std::vector<CustomerRow>> rows(const std::vector<CustomerId>& ids, const CancelToken& token) override {
        rowsAsked += static_cast<int>(ids.size());
        mostRowsAskedAtOnce = std::max(mostRowsAskedAtOnce, ids.size());
        return later<std::vector<CustomerRow>>(token, [this, ids] { return rowsOf(ids); });
    }

    /// Gives the oldest answer that is held.
    void answer() {
        auto next = std::move(m_held.front());
        m_held.pop_front();
        next();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    void answerAll() {
        QCoreApplication::processEvents();
        while (!m_held.empty())
            answer();
    }
    [[nodiscard]] size_t held() const { return m_held.size(); }

private:
    template <typename T, typename Make>
    QFuture<T> later(const CancelToken& token, Make make) {
        tokens.push_back(token);
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_held.push_back([this, promise, make, token] {
            if (token.isCancelled())
                promise->setException(std::make_exception_ptr(Error(ErrorCode::Cancelled, u"stopped"_s)));
            else if (failing)
                promise->setException(std::make_exception_ptr(Error(ErrorCode::StoreDamaged, u"The store is damaged."_s)));
            else
                promise->addResult(make());
            promise->finish();
        });
        return promise->future();
    }
    [[nodiscard]] std::vector<CustomerRow> rowsOf(const std::vector<CustomerId>& ids) const {
        std::vector<CustomerRow> rows;
        for (const auto id : ids) {
            if (gone.contains(id.value()))
                continue;
            CustomerRow row;
            row.id = id;
            row.name = u"c%1%2"_s.arg(id.value()).arg(suffix);
            if (static_cast<size_t>(id.value()) <= standings.size())
                row.legs = standings[static_cast<size_t>(id.value()) - 1];
            rows.push_back(row);
        }
        return rows;
    }
    std::deque<std::function<void()>> m_held;
};

struct Fixture {
    HeldSource source;
    FixedClock clock{*Moment::parse(u"2026-11-21T12:00:00Z"_s, QTimeZone::utc()), QTimeZone::utc()};
    CustomerListModel model{source, clock};

    void fill(qint64 count) {
        source.list.clear();
        for (qint64 i = 1; i <= count; ++i)
            source.list.emplace_back(i);
    }
    QString text(int from, int to) {
        QStringList names;
        for (int row = from; row <= std::min(to, model.rowCount() - 1); ++row)
            names << model.index(row, CustomerListModel::Name).data(Qt::DisplayRole).toString();
        return names.join(u' ');
    }
    static ChangeSet changed(QSet<qint64> ids) {
        ChangeSet changes;
        changes.customers = std::move(ids);
        return changes;
    }
};

/// The tester reads every row after every change, which is for short lists only.
struct Tested : Fixture {
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE_METHOD(Tested, "the first rows are shown at once and the rest of the list follows", "[unit][customerlist]") {
    fill(1000);
    QSignalSpy filled(&model, &CustomerListModel::filled);
    QSignalSpy completed(&model, &CustomerListModel::completed);
    QSignalSpy resets(&model, &CustomerListModel::modelReset);
    model.load();
    CHECK(model.rowCount() == 0);
    source.answer();
    CHECK(model.rowCount() == CustomerListModel::firstRows);
    CHECK(filled.count() == 1);
    CHECK(text(0, 2) == u"c1 c2 c3"_s);
    CHECK_FALSE(model.isComplete());
    source.answerAll();
    CHECK(model.rowCount() == 1000);
    CHECK(model.isComplete());
    CHECK(completed.count() == 1);
    CHECK(resets.count() == 1);
}

TEST_CASE_METHOD(Tested, "a short list is complete with its first rows", "[unit][customerlist]") {
    fill(3);
    model.load();
    source.answer();
    CHECK(model.isComplete());
    CHECK(source.held() == 0);
    CHECK(text(0, 9) == u"c1 c2 c3"_s);
}

TEST_CASE_METHOD(Fixture, "rows far down are placeholders until their block arrives", "[unit][customerlist]") {
    fill(1'000'000);
    model.load();
    source.answerAll();
    source.rowsAsked = 0;
    CHECK(text(500'000, 500'000) == u"…"_s);
    QSignalSpy changed(&model, &CustomerListModel::dataChanged);
    source.answerAll();
    CHECK(text(500'000, 500'001) == u"c500001 c500002"_s);
    CHECK(changed.count() >= 1);
    CHECK(source.rowsAsked <= 3 * CustomerListModel::blockRows);
    CHECK(source.mostRowsAskedAtOnce <= static_cast<size_t>(CustomerListModel::blockRows));
}

TEST_CASE_METHOD(Fixture, "rows beside those looked at are fetched before anybody scrolls there", "[unit][customerlist]") {
    fill(10'000);
    model.load();
    source.answerAll();
    static_cast<void>(text(5000, 5000));
    source.answerAll();
    const int next = (5000 / CustomerListModel::blockRows + 1) * CustomerListModel::blockRows;
    CHECK(model.rowAt(next) != nullptr);
    CHECK(model.rowAt(next - 2 * CustomerListModel::blockRows) != nullptr);
}

TEST_CASE_METHOD(Fixture, "scrolling on cancels what nobody looks at any more", "[unit][customerlist]") {
    fill(100'000);
    model.load();
    source.answerAll();
    const auto before = source.tokens.size();
    static_cast<void>(text(50'000, 50'000));
    QCoreApplication::processEvents();
    REQUIRE(source.tokens.size() > before);
    static_cast<void>(text(90'000, 90'000));
    QCoreApplication::processEvents();
    CHECK(source.tokens[before].isCancelled());
    source.answerAll();
    CHECK(model.rowAt(90'000) != nullptr);
    CHECK(model.rowAt(50'000) == nullptr);
}

TEST_CASE_METHOD(Fixture, "only rows around the last looked at are held", "[unit][customerlist]") {
    fill(100'000);
    model.load();
    source.answerAll();
    for (int row = 0; row < 100'000; row += 5000) {
        static_cast<void>(text(row, row));
        source.answerAll();
    }
    for (int row = 40'000; row < 46'000; row += 100) {
        static_cast<void>(text(row, row));
        source.answerAll();
    }
    int held = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        held += model.rowAt(row) != nullptr ? 1 : 0;
    CHECK(held <= (CustomerListModel::blocksKept + 4) * CustomerListModel::blockRows);
}

TEST_CASE_METHOD(Tested, "a newer filter cancels the older one, whose late answer changes nothing", "[unit][customerlist]") {
    fill(50);
    model.load();
    source.answerAll();
    CustomerFilter filter;
    filter.text = u"an"_s;
    model.setFilter(filter);
    filter.text = u"ann"_s;
    model.setFilter(filter);
    CHECK(source.tokens[source.tokens.size() - 2].isCancelled());
    CHECK(model.rowCount() == 50); // what was there stays until the newer answer
    source.list = {CustomerId(7)};
    source.answerAll();
    CHECK(text(0, 9) == u"c7"_s);
    CHECK(source.lastFilter.text == u"ann"_s);
}

TEST_CASE_METHOD(Tested, "sorting asks the source for the order of the column", "[unit][customerlist]") {
    fill(5);
    model.load();
    source.answerAll();
    model.sort(CustomerListModel::NextTouch, Qt::DescendingOrder);
    CHECK(source.lastOrder == CustomerOrder{CustomerColumn::NextTouch, Qt::DescendingOrder});
    source.answerAll();
    const auto asked = source.tokens.size();
    model.sort(CustomerListModel::NextTouch, Qt::DescendingOrder);
    CHECK(source.tokens.size() == asked);
}

TEST_CASE_METHOD(Tested, "one customer's change redraws its line and resets nothing", "[unit][customerlist]") {
    fill(1000);
    model.load();
    source.answerAll();
    QSignalSpy resets(&model, &CustomerListModel::modelReset);
    QSignalSpy data(&model, &CustomerListModel::dataChanged);
    QSignalSpy inserted(&model, &CustomerListModel::rowsInserted);
    source.suffix = u"!"_s;
    model.refresh(changed({5}));
    source.answerAll();
    CHECK(text(3, 5) == u"c4 c5! c6"_s);
    CHECK(resets.count() == 0);
    CHECK(inserted.count() == 0);
    REQUIRE(data.count() == 1);
    CHECK(data[0][0].toModelIndex().row() == 4);
    CHECK(data[0][1].toModelIndex().row() == 4);
}

TEST_CASE_METHOD(Tested, "a renamed customer moves to its new place and a selection stays with it", "[unit][customerlist]") {
    fill(1000);
    model.load();
    source.answerAll();
    const QPersistentModelIndex moved(model.index(4, 0));
    const QPersistentModelIndex still(model.index(10, 0));
    QSignalSpy resets(&model, &CustomerListModel::modelReset);
    QSignalSpy moves(&model, &CustomerListModel::rowsMoved);
    const auto id = source.list[4];
    source.list.erase(source.list.begin() + 4);
    source.list.insert(source.list.begin() + 900, id);
    model.refresh(changed({id.value()}));
    source.answerAll();
    CHECK(resets.count() == 0);
    CHECK(moves.count() == 1);
    CHECK(moved.row() == 900);
    CHECK(still.row() == 9);
    CHECK(model.idAt(900) == id);
}

TEST_CASE_METHOD(Tested, "new customers come in and gone ones leave without a reset", "[unit][customerlist]") {
    fill(300);
    model.load();
    source.answerAll();
    QSignalSpy resets(&model, &CustomerListModel::modelReset);
    const QPersistentModelIndex held(model.index(100, 0));
    source.list.erase(source.list.begin() + 2); // 3 leaves
    source.list.insert(source.list.begin(), CustomerId(9001));
    source.list.insert(source.list.begin() + 1, CustomerId(9002));
    std::swap(source.list[10], source.list[200]);
    const QSet<qint64> ids{3, 9001, 9002, source.list[10].value(), source.list[200].value()};
    model.refresh(changed(ids));
    source.answerAll();
    CHECK(resets.count() == 0);
    CHECK(model.rowCount() == 301);
    for (int row = 0; row < model.rowCount(); ++row)
        REQUIRE(model.idAt(row) == source.list[static_cast<size_t>(row)]);
    CHECK(held.row() == 101);
}

TEST_CASE_METHOD(Tested, "what another program changed is found by itself, without a reset", "[unit][customerlist]") {
    fill(300);
    model.load();
    source.answerAll();
    QSignalSpy resets(&model, &CustomerListModel::modelReset);
    QSignalSpy redrawn(&model, &CustomerListModel::dataChanged);
    const QPersistentModelIndex held(model.index(100, 0));
    ChangeSet outside;
    outside.everything = true;
    model.refresh(outside);
    source.answerAll();
    CHECK(redrawn.count() == 0); // nothing differs

    source.list.erase(source.list.begin() + 2);
    source.list.insert(source.list.begin(), CustomerId(9001));
    std::rotate(source.list.begin() + 50, source.list.begin() + 51, source.list.begin() + 250);
    model.refresh(outside);
    source.answerAll();
    CHECK(resets.count() == 0);
    for (int row = 0; row < model.rowCount(); ++row)
        REQUIRE(model.idAt(row) == source.list[static_cast<size_t>(row)]);
    CHECK(held.row() == 99);
}

TEST_CASE_METHOD(Fixture, "an import replaces the list", "[unit][customerlist]") {
    fill(300);
    model.load();
    source.answerAll();
    fill(5000);
    std::reverse(source.list.begin(), source.list.end());
    ChangeSet changes;
    changes.everything = true;
    model.refresh(changes);
    source.answerAll();
    CHECK(model.rowCount() == 5000);
    CHECK(model.idAt(0) == CustomerId(5000));
}

TEST_CASE_METHOD(Tested, "a change while the list is being fetched is not forgotten", "[unit][customerlist]") {
    fill(300);
    model.load();
    source.answer(); // the first rows; the whole list is asked for
    model.refresh(changed({42}));
    source.answerAll();
    source.list.erase(source.list.begin());
    model.refresh(changed({1}));
    model.refresh(changed({2}));
    source.answerAll();
    CHECK(model.rowCount() == 299);
    CHECK(model.idAt(0) == CustomerId(2));
    CHECK(model.isComplete());
}

TEST_CASE_METHOD(Tested, "a change that concerns no customer asks for nothing", "[unit][customerlist]") {
    fill(3);
    model.load();
    source.answerAll();
    const auto asked = source.tokens.size();
    model.refresh({});
    CHECK(source.tokens.size() == asked);
}

TEST_CASE_METHOD(Tested, "a row that is gone by the time it is fetched is not asked for for ever", "[unit][customerlist]") {
    fill(1000);
    model.load();
    source.answerAll();
    source.gone = {900};
    static_cast<void>(text(899, 899));
    source.answerAll();
    const auto asked = source.tokens.size();
    CHECK(text(899, 899).isEmpty());
    source.answerAll();
    CHECK(source.tokens.size() == asked);
}

TEST_CASE_METHOD(Tested, "a failure is told and the old list stays", "[unit][customerlist]") {
    fill(10);
    model.load();
    source.answerAll();
    QSignalSpy failures(&model, &CustomerListModel::failed);
    source.failing = true;
    model.load();
    source.answerAll();
    REQUIRE(failures.count() == 1);
    CHECK(failures[0][0].toString() == u"The store is damaged."_s);
    CHECK(model.rowCount() == 10);
    source.failing = false;
    model.load();
    source.answerAll();
    CHECK(failures.count() == 1);
}

TEST_CASE_METHOD(Fixture, "the weakest leg is a chip in the colour of its state, which is also said", "[unit][customerlist]") {
    using domain::LegState;
    using domain::Weakest;
    fill(4);
    source.standings = {{Weakest::Trust, LegState::Weak},
                        {Weakest::Communication, LegState::Watch},
                        {Weakest::None, LegState::Good},
                        {Weakest::Unknown, LegState::Unknown}};
    model.load();
    source.answerAll();
    const auto cell = [&](int row, int role) { return model.index(row, CustomerListModel::Weakest).data(role); };
    const std::tuple<QString, Tone, QString> shown[] = {{u"trust"_s, Tone::Red, u"weak"_s},
                                                        {u"communication"_s, Tone::Amber, u"watch"_s},
                                                        {u"none"_s, Tone::Green, QString()},
                                                        {u"unknown"_s, Tone::Neutral, QString()}};
    for (int row = 0; row < 4; ++row) {
        const auto& [words, tone, said] = shown[row];
        CHECK(cell(row, ChipTextRole).toString() == words);
        CHECK(cell(row, Qt::AccessibleTextRole).toString() == words);
        CHECK(cell(row, ChipToneRole).toInt() == static_cast<int>(tone));
        CHECK(cell(row, Qt::AccessibleDescriptionRole).toString() == said);
    }
    CHECK(model.headerData(CustomerListModel::Weakest, Qt::Horizontal).toString() == u"Weakest"_s);
}

TEST_CASE_METHOD(Fixture, "who was judged anew is shown so, and the order asked for again only where it follows from it",
                 "[unit][customerlist]") {
    fill(3);
    model.load();
    source.answerAll();
    source.standings = {{domain::Weakest::Trust, domain::LegState::Weak}, {}, {}};
    const size_t asked = source.tokens.size();
    model.refreshStandings();
    source.answerAll();
    CHECK(source.tokens.size() == asked + 1); // the rows alone
    CHECK(model.index(0, CustomerListModel::Weakest).data(ChipTextRole).toString() == u"trust"_s);

    model.sort(CustomerListModel::Weakest, Qt::AscendingOrder);
    source.answerAll();
    CHECK(source.lastOrder.column == CustomerColumn::Weakest);
    const size_t sorted = source.tokens.size();
    std::reverse(source.list.begin(), source.list.end());
    model.refreshStandings();
    source.answerAll();
    CHECK(source.tokens.size() == sorted + 2); // the rows, and the order
    CHECK(text(0, 2) == u"c3 c2 c1"_s);
}
