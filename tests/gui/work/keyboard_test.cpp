#include "gui/work/windowfixture.h"
#include "support/catch.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/perioddialog.h"
#include "ui/commitments/redatedialog.h"
#include "ui/customers/customereditor.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/interactions/logdialog.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/settings/fieldeditor.h"
#include "ui/settings/staffeditor.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QTabWidget>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Office : AnnasOffice {
    Sheets sheets{workspace};
};

/// Says what it is by its name, or by its class where it has none.
QString called(const QWidget* widget) {
    return widget->accessibleName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->accessibleName();
}

/// One of several choices is enough to come by: the arrows go to the others.
bool isOneOfSeveral(const QWidget* widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button && (button->autoExclusive() || button->group());
}

/// What the keyboard has to reach by Tab.
QStringList reachable(const QDialog* dialog) {
    QStringList names;
    for (const auto* widget : dialog->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            widget->window() == dialog && !isOneOfSeveral(widget) && !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            names << called(widget);
    names.sort();
    return names;
}

/// What it does reach, going once around from where it is.
QStringList reached(QDialog* dialog) {
    QStringList names;
    const QWidget* const first = dialog->focusWidget();
    const QWidget* last = nullptr; // a date takes Tab for its day, month and year
    for (int steps = 0; steps < 80; ++steps) {
        auto* here = dialog->focusWidget();
        if (!here || (here == first && last && last != first))
            break;
        if (here != last && !isOneOfSeveral(here))
            names << called(here);
        last = here;
        QTest::keyClick(here, Qt::Key_Tab);
    }
    names.sort();
    return names;
}

void tryOut(const QPointer<QDialog>& dialog) {
    INFO(dialog->metaObject()->className());
    dialog->activateWindow();
    REQUIRE(eventually([&] { return dialog->isActiveWindow() && dialog->focusWidget(); }));
    CHECK(reached(dialog) == reachable(dialog));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    CHECK(eventually([&] { return dialog.isNull(); }));
}

} // namespace

TEST_CASE("Tab reaches everything in every sheet, and Esc closes it", "[gui][work]") {
    Office office;
    auto& sheets = office.sheets;
    SECTION("commitments") {
        tryOut(sheets.open<ui::CommitmentEditor>(std::optional(office.call), std::optional<CustomerId>()).data());
        tryOut(sheets.open<ui::CommitmentEditor>(std::optional<CommitmentId>(), std::optional<CustomerId>()).data());
        tryOut(sheets.open<ui::RedateDialog>(ui::RedateRequest{office.call}).data());
        tryOut(sheets.open<ui::AssignDialog>(std::vector{office.call}).data());
    }
    SECTION("milestones") {
        tryOut(sheets.open<ui::MilestoneEditor>(std::optional(office.birthday), std::optional<CustomerId>()).data());
        tryOut(sheets.open<ui::GreetDialog>(office.birthday).data());
    }
    SECTION("others") {
        const auto opened = [](auto* dialog) {
            dialog->open();
            return QPointer<QDialog>(dialog);
        };
        tryOut(opened(new ui::LogDialog(sheets.context, office.anna, &sheets.window)));
        const auto logged = services::logInteraction(office.workspace, anInteraction().with(office.anna), {}).result();
        tryOut(sheets.open<ui::InteractionEditor>(logged.interaction).data());
        tryOut(opened(new ui::StaffEditor(sheets.context, {}, &sheets.window)));
        tryOut(opened(new ui::FieldEditor(sheets.context, {}, &sheets.window)));
        tryOut(opened(new ui::PeriodDialog({QDate(2026, 11, 1), QDate(2026, 11, 30)}, &sheets.window)));
    }
}

TEST_CASE("each part of the customer's editor is walked through by Tab", "[gui][work]") {
    Office office;
    const QPointer<ui::CustomerEditor> editor = new ui::CustomerEditor(office.sheets.context, office.anna, &office.sheets.window);
    QSignalSpy loaded(editor, &ui::CustomerEditor::loaded);
    editor->open();
    REQUIRE((!loaded.isEmpty() || loaded.wait(20'000)));
    editor->activateWindow();
    REQUIRE(eventually([&] { return editor->isActiveWindow() && editor->focusWidget(); }));
    auto* parts = named<QTabWidget>(editor, u"Parts of the customer"_s);
    for (int part = 0; part < parts->count(); ++part) {
        INFO(parts->tabText(part).toStdString());
        parts->setCurrentIndex(part);
        named<QAbstractButton>(editor, u"Save"_s)->setFocus();
        CHECK(reached(editor) == reachable(editor));
    }
}
