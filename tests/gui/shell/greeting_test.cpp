#include "windowbench.h"

#include "rapport/services/greetings.h"
#include "rapport/storage/milestonerepository.h"
#include "ui/common/cardtable.h"
#include "ui/greetings/templateeditor.h"
#include "ui/milestones/greetdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct GreetingBench : WindowBench {
    CustomerId anna = office.knows(
        aCustomer().named("Anna Kovács").preferring(domain::Channel::Email).withEmail("anna@x.hu").withBirthday("1980-11-21"));
    MilestoneId birthday = office.pageOf(anna).record.milestones.front().id;

    std::optional<domain::Greeting> greeting() {
        return office.looks([id = birthday](auto& session) { return storage::MilestoneRepository(session).greeting(id, 2026); });
    }
    template <typename Condition>
    static void until(Condition condition) {
        REQUIRE(QTest::qWaitFor(condition, 20'000));
    }
    /// A key as somebody presses it: wherever the keyboard is.
    void press(Qt::Key key) {
        QWidget* window = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : this->window.get();
        QWidget* focus = window->focusWidget() ? window->focusWidget() : window;
        QTest::keyClick(focus, key);
    }
    template <typename Dialog>
    QPointer<Dialog> dialog() {
        until([this] { return window->findChild<Dialog*>() && window->findChild<Dialog*>()->isVisible(); });
        return window->findChild<Dialog*>();
    }
    template <typename Widget>
    static Widget* in(QWidget* dialog, const QString& name) {
        for (auto* each : dialog->findChildren<Widget*>())
            if (each->accessibleName() == name)
                return each;
        FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
};

} // namespace

TEST_CASE_METHOD(GreetingBench, "a birthday is greeted by two keys: G, Enter", "[gui][greeting]") {
    const QString page = GENERATE(u"milestones"_s, u"today"_s);
    INFO(page.toStdString());
    open(page);
    auto* list = window->pages().current()->findChild<ui::CardTable*>();
    until([&] { return list->selectedRow().isValid() && list->hasFocus(); });
    press(Qt::Key_G);
    press(Qt::Key_Return);
    until([this] { return greeting().has_value(); });
    REQUIRE(links.opened.size() == 1);
    CHECK(links.opened[0].way == domain::ContactLink::Way::Mail);
    CHECK(links.opened[0].address == u"anna@x.hu"_s);
    CHECK(links.opened[0].text == greeting()->words);
    CHECK(greeting()->channel == domain::Channel::Email);
    CHECK(greeting()->words.contains(u"Anna"_s));
    CHECK(office.pageOf(anna).timeline.size() == 2); // the greeting and its interaction
}

TEST_CASE_METHOD(GreetingBench, "words are added, seen as a customer reads them, and refused with a field that is none",
                 "[gui][greeting]") {
    open(u"settings"_s);
    const auto all = [this] { return done(services::greetingTemplates(office.workspace())); };
    QTest::mouseClick(named<QPushButton>(u"Add words"_s), Qt::LeftButton);
    auto editor = dialog<ui::TemplateEditor>();
    auto* words = in<QPlainTextEdit>(editor, u"Words"_s);
    CHECK(words->toPlainText().startsWith(u"Happy birthday, {given}!"_s)); // what would be used without
    in<QComboBox>(editor, u"Language"_s)->setCurrentText(u"de"_s);
    CHECK(words->toPlainText().startsWith(u"Alles Gute zum Geburtstag"_s));
    const auto says = [&](const QString& part) {
        const auto labels = editor->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    };
    words->setPlainText(u"Servus {firstname}!"_s);
    CHECK(says(u"There is no field {firstname}."_s));
    QTest::keyClick(in<QComboBox>(editor, u"Milestone"_s), Qt::Key_Return);
    CHECK(editor->isVisible());
    words->setPlainText(u"Servus {given}! {sender}"_s);
    CHECK(says(u"Servus Anna! Maria Horváth"_s));
    CHECK_FALSE(says(u"There is no field"_s));
    QTest::keyClick(in<QComboBox>(editor, u"Milestone"_s), Qt::Key_Return);
    until([&] { return editor.isNull() && all().size() == 1; });
    CHECK(all().front().language == u"de"_s);
}

TEST_CASE_METHOD(GreetingBench, "words of one's own are edited and removed by a key each, and Ctrl+Z brings them back",
                 "[gui][greeting]") {
    domain::GreetingTemplate servus;
    servus.kind = domain::MilestoneKind::Birthday;
    servus.language = u"de"_s;
    servus.words = u"Servus {given}! {sender}"_s;
    done(services::saveGreetingTemplate(office.workspace(), servus));
    const auto all = [this] { return done(services::greetingTemplates(office.workspace())); };
    open(u"settings"_s);
    auto* list = named<ui::CardTable>(u"Words to greet with"_s);
    until([&] { return list->model()->rowCount() == 1 && list->isVisible(); });
    list->selectRow(0);
    const auto press = [&](Qt::Key key) {
        QApplication::setActiveWindow(window.get()); // without a desktop nobody does when a sheet closes
        list->setFocus();
        QTest::keyClick(list, key);
    };
    press(Qt::Key_E);
    const auto editor = dialog<ui::TemplateEditor>();
    auto* words = in<QPlainTextEdit>(editor, u"Words"_s);
    CHECK(words->toPlainText() == servus.words);
    in<QComboBox>(editor, u"Language"_s)->setCurrentText(u"en"_s);
    CHECK(words->toPlainText() == servus.words); // what was written stays
    words->setPlainText(u"Hello {given}! {sender}"_s);
    QTest::keyClick(in<QComboBox>(editor, u"Milestone"_s), Qt::Key_Return);
    until([&] { return editor.isNull(); });
    REQUIRE(all().size() == 1);
    CHECK(all().front().words == u"Hello {given}! {sender}"_s);
    CHECK(all().front().language == u"en"_s);

    until([&] { return list->selectedRow().isValid() && list->selectedRow().data().toString().contains(u"Hello"_s); });
    press(Qt::Key_X);
    until([&] { return all().empty(); });
    CHECK(dialogs.asked.isEmpty()); // it is taken back instead
    until([&] { return !list->isVisible(); });
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    until([&] { return all().size() == 1; });
    CHECK(all().front().words == u"Hello {given}! {sender}"_s);
    until([&] { return list->isVisible() && list->model()->rowCount() == 1; });
}
