#pragma once

#include "rapport/presentation/exportmodel.h"
#include "ui/shell/pagehost.h"

#include <functional>

class QAction;

/// Where the window meets the features: which pages there are and how each dialog is opened. Everything here opens at once and
/// answers by signals.
namespace rapport::ui {

/// Today, Customers, Commitments, Milestones, Calendar, in the order of the list on the left.
[[nodiscard]] std::vector<PageEntry> featurePages();

/// What a dialog leads to: implemented by the window.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void openPage(const QString& id) = 0;
    virtual void openCustomer(CustomerId id) = 0;
    virtual void logInteraction(CustomerId id) = 0; ///< invalid: ask who
    virtual void briefOn(CustomerId id) = 0;        ///< what to know before a call
};

/// `commands` are offered beside what is found.
void openSearch(const UiContext& context, const QString& typed, QWidget* window, Navigator& navigator,
                const QList<QAction*>& commands);
void openLog(const UiContext& context, CustomerId customer, QWidget* window);
void openPlan(const UiContext& context, CustomerId customer, QWidget* window);
void openBrief(const UiContext& context, CustomerId customer, QWidget* window, Navigator& navigator);
/// Of one customer, or of everything where the id is invalid.
void openHistory(const UiContext& context, CustomerId customer, QWidget* window);
void openTrash(const UiContext& context, QWidget* window);
void openExport(const UiContext& context, presentation::ExportModel::Shown shown, QWidget* window);
/// Asks for the files where none are given.
/// `showDuplicates` is called where somebody wants to see who may be here twice after it.
void openImport(const UiContext& context, const QStringList& files, QWidget* window, std::function<void()> showDuplicates);

} // namespace rapport::ui
