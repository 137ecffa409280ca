#include "rapport/presentation/rowlistmodel.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/messagebar.h"
#include "ui/common/plaintext.h"
#include "ui/common/sheetdialog.h"

#include "support/catch.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace rapport::ui;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {
std::vector<ListRow> rows() {
    const RowActions actions{{u"done"_s, u"Done"_s, u"D"_s}, {u"assign"_s, u"Assign"_s, u"A"_s, false}};
    return {{.kind = RowKind::Heading, .title = u"First"_s},
            {.id = 1, .title = u"One"_s, .second = u"more"_s, .actions = actions},
            {.id = 2, .title = u"Two"_s, .second = u"more"_s, .actions = actions},
            {.kind = RowKind::Heading, .section = 1, .title = u"Second"_s},
            {.section = 1, .id = 3, .title = u"Three"_s, .second = u"more"_s},
            {.kind = RowKind::Link, .section = 1, .title = u"and 4 more"_s}};
}

struct List {
    List()
        : model(u"Things"_s)
        , table(u"Things"_s) {
        table.setModel(&model);
        model.show(rows());
        table.resize(600, 400);
        table.show();
        table.selectRow(0);
    }
    [[nodiscard]] QString selected() const { return table.selectedRow().data(TitleRole).toString(); }
    QString press(Qt::Key key) {
        QTest::keyClick(&table, key);
        return selected();
    }
    RowListModel model;
    CardTable table;
};
} // namespace

TEST_CASE("J, K and the arrows move over headings", "[gui]") {
    List list;
    CHECK(list.selected() == u"One"_s);
    CHECK(list.press(Qt::Key_J) == u"Two"_s);
    CHECK(list.press(Qt::Key_J) == u"Three"_s);
    CHECK(list.press(Qt::Key_J) == u"and 4 more"_s);
    CHECK(list.press(Qt::Key_J) == u"and 4 more"_s);
    CHECK(list.press(Qt::Key_K) == u"Three"_s);
    CHECK(list.press(Qt::Key_Up) == u"Two"_s);
    CHECK(list.press(Qt::Key_Down) == u"Three"_s);
    CHECK(list.press(Qt::Key_Home) == u"One"_s);
}

TEST_CASE("a row's actions are its keys, and buttons on the selected row", "[gui]") {
    List list;
    list.table.setRowActions(
        {{u"done"_s, u"Done"_s, u"D"_s}, {u"assign"_s, u"Assign"_s, u"A"_s}, {u"greet"_s, u"Greet"_s, u"G"_s}});
    QApplication::setActiveWindow(&list.table);
    list.table.setFocus();
    QSignalSpy triggered(&list.table, &CardTable::actionTriggered);
    CHECK_FALSE(list.table.rowAction(u"greet"_s)->isEnabled()); // not offered by this row
    QTest::keyClick(&list.table, Qt::Key_D);
    QTest::keyClick(&list.table, Qt::Key_A);
    QTest::keyClick(&list.table, Qt::Key_X);
    REQUIRE(triggered.size() == 2);
    CHECK(triggered[0][1].toString() == u"done"_s);
    CHECK(triggered[1][1].toString() == u"assign"_s);

    QStringList buttons;
    for (auto* button : list.table.findChildren<Button*>()) {
        buttons << button->accessibleName();
        CHECK(button->height() >= 28);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(buttons == QStringList{u"Done"_s});
    CHECK(triggered.size() == 3);
}

TEST_CASE("rows have room for their lines, headings for their distance", "[gui]") {
    List list;
    CHECK(list.table.rowHeight(1) >= 50);
    CHECK(list.table.rowHeight(5) >= 34);
    CHECK(list.table.rowHeight(0) < list.table.rowHeight(1));
}

TEST_CASE("Enter opens a row, a click a link", "[gui]") {
    List list;
    QSignalSpy activated(&list.table, &CardTable::rowActivated);
    QTest::keyClick(&list.table, Qt::Key_Return);
    CHECK(activated.size() == 1);
    const QRect link = list.table.visualRect(list.model.index(5));
    QTest::mouseClick(list.table.viewport(), Qt::LeftButton, {}, link.center());
    REQUIRE(activated.size() == 2);
    CHECK(activated[1][0].toModelIndex().row() == 5);
}

TEST_CASE("a list draws itself in both directions without user text being read as markup", "[gui]") {
    List list;
    auto odd = rows();
    odd[1].title = u"<b>bold</b><img src=file:///etc/passwd>"_s;
    odd[1].rest = QString(5000, u'x');
    list.model.show(odd);
    CHECK_FALSE(list.table.grab().isNull());
    list.table.setLayoutDirection(Qt::RightToLeft);
    CHECK_FALSE(list.table.grab().isNull());
    CHECK(literally(u"<b>&"_s) == u"<span>&lt;b&gt;&amp;</span>"_s);
    CHECK(literally({}).isEmpty());
}

TEST_CASE("the message bar says what happened and offers what to do", "[gui]") {
    MessageBar bar;
    int acted = 0;
    bar.failure(u"It failed. <b>Really</b>"_s, u"Try again"_s, [&] { ++acted; });
    CHECK(bar.text() == u"It failed. <b>Really</b>"_s);
    CHECK(bar.findChild<QLabel*>()->textFormat() == Qt::PlainText);
    for (auto* button : bar.findChildren<Button*>()) {
        if (button->accessibleName() == u"Try again"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(acted == 1);
    CHECK(bar.text().isEmpty());

    QSignalSpy undo(&bar, &MessageBar::undoRequested);
    bar.done(u"Done."_s);
    for (auto* button : bar.findChildren<Button*>()) {
        if (button->accessibleName() == u"Undo this change"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(undo.size() == 1);
}

TEST_CASE("a sheet opens on its first field, Enter presses its button, Esc closes it", "[gui]") {
    QWidget window;
    window.resize(800, 600);
    window.show();
    auto* sheet = new SheetDialog(u"Question"_s, &window);
    auto* field = new QLineEdit(sheet);
    sheet->body()->addWidget(field);
    QSignalSpy pressed(sheet->addPrimaryButton(u"Save"_s), &QPushButton::clicked);
    sheet->setFirstField(field);
    sheet->open();
    CHECK(sheet->focusWidget() == field);
    const int children = static_cast<int>(window.findChildren<QWidget*>(Qt::FindDirectChildrenOnly).size());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(pressed.size() == 1);
    QSignalSpy closed(sheet, &QDialog::rejected);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(closed.size() == 1);
    CHECK(window.findChildren<QWidget*>(Qt::FindDirectChildrenOnly).size() < children); // no longer dimmed
}
