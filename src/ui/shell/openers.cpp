#include "ui/shell/openers.h"

#include "ui/answers/answerspage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/cases/casespage.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/customers/callbriefdialog.h"
#include "ui/customers/customerspage.h"
#include "ui/drifting/driftingpage.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/exporting/exportdialog.h"
#include "ui/history/historydialog.h"
#include "ui/history/trashdialog.h"
#include "ui/importing/importdialog.h"
#include "ui/insights/insightspage.h"
#include "ui/interactions/logdialog.h"
#include "ui/milestones/milestonespage.h"
#include "ui/plans/planeditor.h"
#include "ui/search/searchpalette.h"
#include "ui/today/todaypage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("pages", text); }

template <typename SomePage>
Page* make(const UiContext& context, QWidget* parent) {
    return new SomePage(context, parent);
}
} // namespace

std::vector<PageEntry> featurePages() {
    return {{u"today"_s, tr("Today"), u"today"_s, true, make<TodayPage>},
            {u"customers"_s, tr("Customers"), u"customers"_s, true, make<CustomersPage>},
            {u"commitments"_s, tr("Commitments"), u"commitments"_s, false, make<CommitmentsPage>},
            {u"milestones"_s, tr("Milestones"), u"milestones"_s, true, make<MilestonesPage>},
            {u"calendar"_s, tr("Calendar"), u"calendar"_s, false, make<CalendarPage>},
            {u"cases"_s, tr("Cases"), u"cases"_s, false, make<CasesPage>},
            {u"answers"_s, tr("Answers"), u"answers"_s, false, make<AnswersPage>},
            {u"insights"_s, tr("Insights"), u"insights"_s, true, make<InsightsPage>},
            {u"drifting"_s, tr("Drifting"), u"drifting"_s, true, make<DriftingPage>, false},
            {u"duplicates"_s, tr("Duplicates"), u"customers"_s, true, make<DuplicatesPage>, false}};
}

void openSearch(const UiContext& context, const QString& typed, QWidget* window, Navigator& navigator,
                const QList<QAction*>& commands) {
    auto* palette = new SearchPalette(context, window);
    palette->setActions(commands);
    QObject::connect(palette, &SearchPalette::customerOpened, window,
                     [&navigator](CustomerId id) { navigator.openCustomer(id); });
    QObject::connect(palette, &SearchPalette::commitmentOpened, window,
                     [&navigator](CommitmentId, CustomerId customer) { navigator.openCustomer(customer); });
    QObject::connect(palette, &SearchPalette::answerOpened, window, [&navigator, window](AnswerId id) {
        navigator.openPage(u"answers"_s);
        if (auto* page = window->findChild<AnswersPage*>())
            page->openAnswer(id);
    });
    QObject::connect(palette, &SearchPalette::logRequested, window,
                     [&navigator](CustomerId id) { navigator.logInteraction(id); });
    QObject::connect(palette, &SearchPalette::promiseTyped, window, [context, window](const QString& line) {
        auto* editor = new CommitmentEditor(context, {}, {}, window);
        editor->setLine(line);
        editor->open();
    });
    QObject::connect(palette, &SearchPalette::conversationTyped, window, [context, window](const QString& line) {
        auto* dialog = new LogDialog(context, std::nullopt, window);
        dialog->setLine(line);
        dialog->open();
    });
    palette->open();
    palette->setText(typed);
}

void openLog(const UiContext& context, CustomerId customer, QWidget* window) {
    (new LogDialog(context, customer.isValid() ? std::optional(customer) : std::nullopt, window))->open();
}

void openBrief(const UiContext& context, CustomerId customer, QWidget* window, Navigator& navigator) {
    auto* brief = new CallBriefDialog(context, customer, window);
    QObject::connect(brief, &CallBriefDialog::logRequested, window,
                     [&navigator](CustomerId id) { navigator.logInteraction(id); });
    brief->open();
}

void openPlan(const UiContext& context, CustomerId customer, QWidget* window) {
    (new PlanEditor(context, {}, customer.isValid() ? std::optional(customer) : std::nullopt, window))->open();
}

void openHistory(const UiContext& context, CustomerId customer, QWidget* window) {
    std::optional<std::pair<storage::Entity, qint64>> record;
    if (customer.isValid())
        record.emplace(storage::Entity::Customer, customer.value());
    (new HistoryDialog(context, record, window))->open();
}

void openTrash(const UiContext& context, QWidget* window) { (new TrashDialog(context, window))->open(); }

void openExport(const UiContext& context, presentation::ExportModel::Shown shown, QWidget* window) {
    (new ExportDialog(context, std::move(shown), window))->open();
}

void openImport(const UiContext& context, const QStringList& files, QWidget* window, std::function<void()> showDuplicates) {
    auto* dialog = new ImportDialog(context, window);
    QObject::connect(dialog, &ImportDialog::duplicatesRequested, window, std::move(showDuplicates));
    dialog->open();
    dialog->start(files);
}

} // namespace rapport::ui
