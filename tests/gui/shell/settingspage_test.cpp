#include "windowbench.h"

#include "rapport/services/history.h"
#include "ui/common/cardtable.h"
#include "ui/settings/fieldeditor.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/staffchooser.h"
#include "ui/settings/staffeditor.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct SettingsBench : WindowBench {
    ui::MainWindow& window = open(u"settings"_s);
    ui::CardTable* staff = named<ui::CardTable>(u"Staff members"_s);

    /// Says who works here now.
    QPushButton* staffButton() { return named<QPushButton>(u"Maria Horváth · owner"_s); }
    template <typename Dialog>
    QPointer<Dialog> dialog() {
        REQUIRE(QTest::qWaitFor([&] { return window.findChild<Dialog*>() && window.findChild<Dialog*>()->isVisible(); }));
        return window.findChild<Dialog*>();
    }
    template <typename Widget>
    static Widget* in(QWidget* dialog, const QString& name) {
        for (auto* each : dialog->findChildren<Widget*>())
            if (each->accessibleName() == name)
                return each;
        FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
    CustomFieldId define(const QString& name) {
        return done(services::saveCustomField(office.workspace(), {{}, name, domain::FieldType::Text, {}, 0}));
    }
    QStringList fieldNames() {
        QStringList names;
        for (const auto& field : done(services::customFields(office.workspace())))
            names << field.name;
        return names;
    }
    template <typename Condition>
    static void until(Condition condition) {
        REQUIRE(QTest::qWaitFor(condition, 20'000));
    }
    void press(QWidget* where, Qt::Key key) {
        QApplication::setActiveWindow(&window);
        where->setFocus();
        QTest::keyClick(where, key);
    }
};

} // namespace

TEST_CASE_METHOD(SettingsBench, "a staff member is added, renamed, leaves and comes back", "[gui][settings]") {
    until([this] { return staff->model()->rowCount() == 3; });
    QTest::mouseClick(named<QPushButton>(u"Add staff member"_s), Qt::LeftButton);
    auto adding = dialog<ui::StaffEditor>();
    QTest::keyClick(adding, Qt::Key_Return); // a name is missing
    CHECK(adding->isVisible());
    auto* name = in<QLineEdit>(adding, u"Name"_s);
    CHECK(adding->focusWidget() == name);
    QTest::keyClicks(name, u"Zoe Quiet"_s);
    in<QComboBox>(adding, u"Role"_s)->setCurrentIndex(1);
    QTest::keyClick(name, Qt::Key_Return);
    until([&] { return adding.isNull() && staff->model()->rowCount() == 4; });

    staff->selectRow(3);
    REQUIRE(rows(*staff).at(3).startsWith(u"Zoe Quiet"_s));
    press(staff, Qt::Key_E);
    auto editing = dialog<ui::StaffEditor>();
    auto* again = in<QLineEdit>(editing, u"Name"_s);
    again->selectAll();
    QTest::keyClicks(again, u"Zoe Loud"_s);
    QTest::keyClick(again, Qt::Key_Return);
    until([&] { return editing.isNull() && rows(*staff).at(3).startsWith(u"Zoe Loud"_s); });

    press(staff, Qt::Key_X);
    until([this] { return rows(*staff).at(3).contains(u"left"_s); });
    CHECK(window.messages().text() == u"Zoe Loud has left."_s);
    staff->selectRow(3);
    CHECK(staff->rowAction(u"toggle"_s)->text() == u"Is back"_s);
    press(staff, Qt::Key_X);
    until([this] { return !rows(*staff).at(3).contains(u"left"_s); });
}

TEST_CASE_METHOD(SettingsBench, "a field of choices is defined, a name that is taken is refused in the sheet",
                 "[gui][settings]") {
    define(u"Size"_s);
    QTest::mouseClick(named<QPushButton>(u"Add custom field"_s), Qt::LeftButton);
    auto adding = dialog<ui::FieldEditor>();
    auto* name = in<QLineEdit>(adding, u"Name"_s);
    QTest::keyClicks(name, u"size"_s);
    QTest::keyClick(name, Qt::Key_Return);
    until([&] {
        const auto labels = adding->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](auto* label) { return label->text().startsWith(u"There already is"_s); });
    });
    CHECK(name->text() == u"size"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Colour"_s);
    auto* type = in<QComboBox>(adding, u"Type"_s);
    type->setCurrentIndex(type->count() - 1);
    in<QPlainTextEdit>(adding, u"Choices, one a line"_s)->setPlainText(u"red\nblue"_s);
    QTest::keyClick(name, Qt::Key_Return);
    until([&] { return adding.isNull(); });
    const auto fields = done(services::customFields(office.workspace()));
    REQUIRE(fields.size() == 2);
    CHECK(fields[1].choices == QStringList{u"red"_s, u"blue"_s});
}

TEST_CASE_METHOD(SettingsBench, "a field is moved by one key and put back by one undo", "[gui][settings]") {
    for (const auto& name : {u"A"_s, u"B"_s, u"C"_s})
        define(name);
    auto* table = named<ui::CardTable>(u"Custom fields"_s);
    until([&] { return (table = named<ui::CardTable>(u"Custom fields"_s)) && table->model()->rowCount() == 3; });
    table->selectRow(2);
    CHECK_FALSE(table->rowAction(u"down"_s)->isEnabled());
    press(table, Qt::Key_U);
    until([&] { return rows(*table).at(1).startsWith(u"C"_s); });
    CHECK(table->selectedRow().row() == 1);
    press(table, Qt::Key_U);
    until([this] { return fieldNames() == QStringList{u"C"_s, u"A"_s, u"B"_s}; });
    done(services::undo(office.workspace()));
    CHECK(fieldNames() == QStringList{u"A"_s, u"C"_s, u"B"_s});
    done(services::undo(office.workspace()));
    CHECK(fieldNames() == QStringList{u"A"_s, u"B"_s, u"C"_s});
}

TEST_CASE_METHOD(SettingsBench, "a field is removed, and undo brings it back", "[gui][settings]") {
    define(u"Shoes"_s);
    auto* table = named<ui::CardTable>(u"Custom fields"_s);
    until([&] { return (table = named<ui::CardTable>(u"Custom fields"_s)) && table->model()->rowCount() == 1; });
    table->selectRow(0);
    press(table, Qt::Key_X);
    until([this] { return fieldNames().isEmpty(); });
    until([this] { return window.messages().text() == u"Removed the field “Shoes”."_s; });
    done(services::undo(office.workspace()));
    CHECK(fieldNames() == QStringList{u"Shoes"_s});
}

TEST_CASE_METHOD(SettingsBench, "who works here now is chosen by keys, shown and remembered", "[gui][settings]") {
    until([this] { return staffButton() != nullptr; });
    QTest::mouseClick(staffButton(), Qt::LeftButton);
    auto chooser = dialog<ui::StaffChooser>();
    auto* list = in<ui::CardTable>(chooser, u"Staff members"_s);
    until([&] { return list->model()->rowCount() == 3; });
    CHECK(chooser->focusWidget() == list);
    const auto wanted = rows(*list).indexOf(QRegularExpression(u"^Judit.*"_s));
    REQUIRE(wanted >= 0);
    while (list->selectedRow().row() < wanted)
        QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_Return);
    until([&] { return chooser.isNull() && office.workspace().actor == office.judit; });
    CHECK_FALSE(settings.value(ui::setting::staff(office.location())).isEmpty());
}

TEST_CASE_METHOD(SettingsBench, "the appearance changes at once, everywhere, and is remembered", "[gui][settings]") {
    const auto ground = [this] { return window.palette().color(QPalette::Window); };
    const auto light = ground();
    QTest::mouseClick(named<QPushButton>(u"Dark"_s), Qt::LeftButton);
    until([&] { return ground() != light; });
    CHECK(ground().lightness() < 60);
    CHECK(settings.value(ui::setting::appearance()) == u"dark"_s);
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->isEnabled())
            CHECK(label->palette().color(QPalette::WindowText).lightness() > 100);
    QTest::mouseClick(named<QPushButton>(u"Light"_s), Qt::LeftButton);
    until([&] { return ground() == light; });
}
