#include "rapport/presentation/linesmodel.h"

#include "support/catch.h"
#include "unit/presentation/modeltext.h"

#include <QSignalSpy>
#include <random>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

Line row(qint64 id, const QString& text = {}) {
    return {.id = id, .customer = CustomerId(id + 100), .cells = {{text.isEmpty() ? QString::number(id) : text}, {u"–"_s}}};
}

Line heading(qint64 id, const QString& text) { return {.kind = RowKind::Heading, .id = id, .cells = {{text}}}; }

struct Shown {
    LinesModel model{{u"What"_s, u"When"_s}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::layoutChanged};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
};

} // namespace

TEST_CASE("a list of lines tells headings, rows and links apart", "[unit][presentation]") {
    Shown shown;
    shown.model.show({heading(7, u"Maria"_s), row(1, u"Call"_s), {.kind = RowKind::Link, .id = 7, .cells = {{u"and 3 more"_s}}}});
    CHECK(modelText(shown.model) == QStringList{u"= Maria ="_s, u"Call | –"_s, u"<and 3 more>"_s});
    CHECK(headerText(shown.model) == QStringList{u"What"_s, u"When"_s});

    CHECK_FALSE(shown.model.flags(shown.model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(shown.model.flags(shown.model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(shown.model.flags(shown.model.index(2, 0)).testFlag(Qt::ItemIsSelectable));
    CHECK(shown.model.index(1, 1).data(CustomerRole).toLongLong() == 101);
    CHECK(shown.model.index(1, 0).data(Qt::AccessibleDescriptionRole).toString() == u"What: Call, When: –"_s);
    CHECK(shown.model.index(0, 1).data(Qt::DisplayRole).toString().isEmpty());
}

TEST_CASE("a line that goes takes only itself from the list", "[unit][presentation]") {
    Shown shown;
    shown.model.show({heading(7, u"Maria"_s), row(1), row(2), row(3)});
    const QPersistentModelIndex third = shown.model.index(3, 1);
    shown.inserted.clear();

    shown.model.show({heading(7, u"Maria, one less"_s), row(1), row(3)});

    CHECK(modelText(shown.model) == QStringList{u"= Maria, one less ="_s, u"1 | –"_s, u"3 | –"_s});
    CHECK(third.row() == 2);
    CHECK(shown.removed.count() == 1);
    CHECK(shown.removed.first().at(1).toInt() == 2);
    CHECK(shown.changed.count() == 1);
    CHECK(shown.inserted.isEmpty());
    CHECK(shown.moved.isEmpty());
    CHECK(shown.resets.isEmpty());
}

TEST_CASE("lines in another order keep their indexes", "[unit][presentation]") {
    Shown shown;
    shown.model.show({row(1), row(2), row(3)});
    const QPersistentModelIndex first = shown.model.index(0, 0);
    shown.model.show({row(3), row(4), row(1), row(2)});
    CHECK(modelText(shown.model) == QStringList{u"3 | –"_s, u"4 | –"_s, u"1 | –"_s, u"2 | –"_s});
    CHECK(first.row() == 2);
    CHECK(shown.resets.isEmpty());
}

TEST_CASE("a heading and a row may have the same number", "[unit][presentation]") {
    Shown shown;
    shown.model.show({heading(1, u"Maria"_s), row(1)});
    CHECK(shown.model.rowOf(RowKind::Heading, 1) == 0);
    CHECK(shown.model.rowOf(RowKind::Row, 1) == 1);
    CHECK_FALSE(shown.model.rowOf(RowKind::Row, 2));
}

TEST_CASE("the neighbour of a row is the next one to act upon", "[unit][presentation]") {
    Shown shown;
    shown.model.show({heading(7, u"Maria"_s), row(1), heading(8, u"Jon"_s), row(2)});
    CHECK(shown.model.neighbourOf(1) == 3);
    CHECK(shown.model.neighbourOf(3) == 1);
    shown.model.show({heading(7, u"Maria"_s), row(1)});
    CHECK_FALSE(shown.model.neighbourOf(1));
}

TEST_CASE("any list follows any other, and no index is lost on the way", "[unit][presentation]") {
    Shown shown;
    std::mt19937 random(20261121);
    for (int round = 0; round < 200; ++round) {
        std::vector<Line> lines;
        for (qint64 id = 1; id <= 12; ++id)
            if (random() % 3 != 0)
                lines.push_back(random() % 4 == 0 ? row(id, u"other words"_s) : row(id));
        std::shuffle(lines.begin(), lines.end(), random);
        QList<std::pair<QPersistentModelIndex, qint64>> before;
        for (int at = 0; at < shown.model.rowCount(); ++at)
            before.append({shown.model.index(at, 0), shown.model.lineAt(at)->id});

        shown.model.show(lines);

        REQUIRE(shown.model.rowCount() == static_cast<int>(lines.size()));
        for (size_t at = 0; at < lines.size(); ++at)
            REQUIRE(*shown.model.lineAt(static_cast<int>(at)) == lines[at]);
        for (const auto& [index, id] : before) {
            const auto now = shown.model.rowOf(RowKind::Row, id);
            REQUIRE(index.isValid() == now.has_value());
            if (now)
                REQUIRE(index.row() == *now);
        }
    }
    CHECK(shown.resets.isEmpty());
}
