#include "gui/shell/windowbench.h"

#include "rapport/presentation/answers.h"
#include "rapport/services/announcements.h"
#include "rapport/services/answers.h"
#include "rapport/services/interactions.h"
#include "rapport/services/playbooks.h"
#include "ui/answers/announcementeditor.h"
#include "ui/answers/answerdetail.h"
#include "ui/answers/answereditor.h"
#include "ui/answers/answerspage.h"
#include "ui/common/cardtable.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/playbookeditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct AnswersBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));

    AnswerId answer(const QString& question, const QString& words) {
        return done(services::addAnswer(office.workspace(), question, words));
    }
    /// Also while an empty list is replaced by its sentence.
    ui::CardTable* list() {
        for (auto* table : window->findChildren<ui::CardTable*>())
            if (table->accessibleName() == u"Answers"_s)
                return table;
        FAIL("there is no such table");
        return nullptr;
    }
    bool shows(const QStringList& wanted) {
        return QTest::qWaitFor([&] { return rows(*list()) == wanted; }, 20'000);
    }
    template <typename Dialog>
    QPointer<Dialog> dialog() {
        REQUIRE(QTest::qWaitFor([this] { return window->findChild<Dialog*>() && window->findChild<Dialog*>()->isReady(); }));
        return window->findChild<Dialog*>();
    }
    template <typename Dialog>
    static void saves(const QPointer<Dialog>& dialog) {
        dialog->accept();
        CHECK(QTest::qWaitFor([&] { return dialog.isNull(); }, 20'000));
    }
    template <typename Field>
    static Field* field(QWidget* in, const QString& name) {
        for (auto* widget : in->findChildren<Field*>())
            if (widget->accessibleName() == name)
                return widget;
        FAIL("no field is called " << name.toStdString());
        return nullptr;
    }
    QStringList detail() {
        QStringList words;
        for (auto* label : window->findChild<ui::AnswerDetail*>()->findChildren<QLabel*>())
            if (label->isVisible())
                words << label->text();
        return words;
    }
};

} // namespace

TEST_CASE_METHOD(AnswersBench, "a new answer is written, changed and retired by keys", "[gui][shell][answers]") {
    open(u"answers"_s);
    QTest::mouseClick(named<QPushButton>(u"New answer"_s), Qt::LeftButton);
    const auto fresh = dialog<ui::AnswerEditor>();
    field<QLineEdit>(fresh, u"Question"_s)->setText(u"When are you open?"_s);
    field<QPlainTextEdit>(fresh, u"Answer"_s)->setPlainText(u"Until six."_s);
    saves(fresh);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 1; }, 20'000));
    CHECK(rows(*list()).front().startsWith(u"When are you open?"_s));

    list()->setFocus();
    list()->selectRow(0);
    QTest::keyClick(list(), Qt::Key_Return);
    const auto editor = dialog<ui::AnswerEditor>();
    field<QPlainTextEdit>(editor, u"Answer"_s)->setPlainText(u"Until seven."_s);
    saves(editor);
    CHECK(QTest::qWaitFor([this] { return detail().contains(u"Until seven."_s); }, 20'000));
    CHECK(detail().filter(u"Until six."_s).size() == 1); // before
    QApplication::setActiveWindow(window.get());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_R);
    CHECK(shows({}));
    CHECK(done(services::answers(office.workspace(), storage::AnswersWhich::Retired)).size() == 1);
}

TEST_CASE_METHOD(AnswersBench, "answers are searched on their page and by Ctrl+K", "[gui][shell][answers]") {
    answer(u"When are you open?"_s, u"Until six."_s);
    const AnswerId price = answer(u"What does delivery cost?"_s, u"Twelve euros."_s);
    open(u"answers"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 2; }, 20'000));
    named<QLineEdit>(u"Search answers"_s)->setText(u"deliv"_s);
    REQUIRE(QTest::qWaitFor([this] { return list()->model()->rowCount() == 1; }, 20'000));
    CHECK(rows(*list()).front().startsWith(u"What does delivery cost?"_s));

    window->openPage(u"today"_s);
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([this] { return window->findChild<ui::SearchPalette*>() != nullptr; }));
    QPointer<ui::SearchPalette> palette = window->findChild<ui::SearchPalette*>();
    auto* box = field<QLineEdit>(palette, u"Search for"_s);
    QTest::keyClicks(box, u"twelve"_s);
    QTest::keyClick(box, Qt::Key_Return); // before it is found
    REQUIRE(QTest::qWaitFor([&] { return palette.isNull(); }, 20'000));
    CHECK(window->pages().currentId() == u"answers"_s);
    CHECK(QTest::qWaitFor(
        [&] {
            const auto row = list()->selectedRow();
            return row.isValid() &&
                   static_cast<presentation::AnswersModel*>(list()->model())->lineAt(row.row())->id == price.value();
        },
        20'000));
}

TEST_CASE_METHOD(AnswersBench, "beside an answer stands who was told, and what it said before", "[gui][shell][answers]") {
    const AnswerId hours = answer(u"When are you open?"_s, u"Until six."_s);
    domain::Interaction call = anInteraction().with(anna).at("2026-11-10T10:00Z");
    call.told = {{hours, 1, u"Until six."_s}};
    (void)done(services::logInteraction(office.workspace(), call, {}));
    (void)done(services::editAnswer(office.workspace(), hours, {{}, u"Until seven."_s, 1}));
    open(u"answers"_s);
    REQUIRE(QTest::qWaitFor([this] { return detail().contains(u"Until seven."_s); }, 20'000));
    auto* told = named<ui::CardTable>(u"Who was told"_s);
    REQUIRE(told);
    CHECK(rows(*told) == QStringList{u"Anna Kovács, Tue 10 Nov, Maria Horváth, version 1"_s});
}

TEST_CASE_METHOD(AnswersBench, "an announcement is for those who are chosen, and says how many they are",
                 "[gui][shell][answers]") {
    open(u"answers"_s);
    QTest::mouseClick(named<QPushButton>(u"New announcement"_s), Qt::LeftButton);
    const auto editor = dialog<ui::AnnouncementEditor>();
    field<QPlainTextEdit>(editor, u"What changes"_s)->setPlainText(u"No water on Monday."_s);
    saves(editor);
    CHECK(shows({u"No water on Monday. · 0 of 1 told"_s, u"Anna Kovács"_s}));
    CHECK(done(services::announcements(office.workspace())).size() == 1);
}

TEST_CASE_METHOD(AnswersBench, "playbooks are written on the Settings page", "[gui][settings][playbooks]") {
    open(u"settings"_s);
    QTest::mouseClick(named<QPushButton>(u"New playbook"_s), Qt::LeftButton);
    const auto editor = dialog<ui::PlaybookEditor>();
    editor->accept();
    CHECK_FALSE(editor.isNull()); // it has no name yet
    field<QLineEdit>(editor, u"Name"_s)->setText(u"Every call"_s);
    field<QPlainTextEdit>(editor, u"Steps"_s)->setPlainText(u"said our name\n\nasked what else"_s);
    saves(editor);
    auto* table = window->findChild<ui::CardTable*>();
    for (auto* each : window->findChildren<ui::CardTable*>())
        if (each->accessibleName() == u"Playbooks"_s)
            table = each;
    CHECK(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 20'000));
    const auto saved = done(services::playbooks(office.workspace()));
    REQUIRE(saved.size() == 1);
    CHECK(saved.front().steps == QStringList{u"said our name"_s, u"asked what else"_s});
}
