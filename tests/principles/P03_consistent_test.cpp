// P3: be consistent, the same service. Playbooks: checklists by kind of interaction, filled while logging.
#include "gui/shell/windowbench.h"

#include "rapport/services/interactions.h"
#include "rapport/services/playbooks.h"
#include "rapport/storage/timeline.h"
#include "ui/interactions/interactionpurpose.h"
#include "ui/interactions/logdialog.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct PlaybookBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));

    PlaybookBench() {
        domain::Playbook calls;
        calls.name = u"Every call"_s;
        calls.channel = domain::Channel::Call;
        calls.steps = {u"said our name"_s, u"repeated what they want"_s, u"asked what else"_s};
        (void)done(services::savePlaybook(office.workspace(), calls));
    }
    domain::Interaction logged() {
        const auto entries =
            office.looks([this](storage::ReadSession& session) { return storage::timeline(session, anna, {}, 5); });
        REQUIRE_FALSE(entries.empty());
        return std::get<storage::TimelineInteraction>(entries.front().what).interaction;
    }
    template <typename W>
    static W* in(QWidget* dialog, const QString& name) {
        for (auto* widget : dialog->findChildren<W*>())
            if (widget->accessibleName() == name && widget->isVisibleTo(dialog))
                return widget;
        return nullptr;
    }
};

} // namespace

TEST_CASE_METHOD(PlaybookBench, "P3: everyone does the same steps, ticked while logging, and counted by member", "[principles]") {
    office.works(office.peter);
    open();
    QPointer<ui::LogDialog> dialog = new ui::LogDialog(
        {office.workspace(), *window->findChild<ui::MessageBar*>(), dialogs, nullptr, nullptr, nullptr}, anna, window.get());
    dialog->open();
    QApplication::setActiveWindow(dialog);
    // Nothing of it is asked for in the fast flow.
    CHECK_FALSE(in<QCheckBox>(dialog, u"said our name"_s));
    QTest::keyClick(dialog, Qt::Key_M, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([&] { return in<QCheckBox>(dialog, u"asked what else"_s) != nullptr; }, 20'000));
    REQUIRE(in<QPushButton>(dialog, u"Visit"_s));
    in<QPushButton>(dialog, u"Visit"_s)->click();
    CHECK_FALSE(in<QCheckBox>(dialog, u"said our name"_s));
    REQUIRE(in<QPushButton>(dialog, u"Call out"_s));
    in<QPushButton>(dialog, u"Call out"_s)->click();
    REQUIRE(in<QCheckBox>(dialog, u"said our name"_s));
    in<QCheckBox>(dialog, u"said our name"_s)->click();
    in<QCheckBox>(dialog, u"asked what else"_s)->click();
    in<QPushButton>(dialog, u"thank"_s)->click();
    CHECK_FALSE(in<QPushButton>(dialog, u"nothing to answer"_s)); // only of what came from the customer
    in<QPushButton>(dialog, u"Save"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog.isNull(); }, 20'000));

    const auto call = logged();
    CHECK(call.aims == std::vector{domain::Aim::Thanked});
    REQUIRE(call.playbook.size() == 3);
    CHECK((call.playbook[0].done && !call.playbook[1].done && call.playbook[2].done));
    const auto counts = done(services::playbookSteps(office.workspace(), office.today(), office.today()));
    CHECK(counts == std::vector<storage::StepCounts>{{office.peter, u"Péter Nagy"_s, 3, 2}});
}
