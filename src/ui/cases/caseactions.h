#pragma once

#include "ui/common/page.h"

#include <QSet>

namespace rapport::ui {

/// What can be done with one case, wherever it is listed: at once, or through its sheet. Success and failure are said on the
/// page.
class CaseActions final : public QObject {
    Q_OBJECT

public:
    CaseActions(const UiContext& context, QWidget* page);
    /// One of presentation::caseActions(), with the case that is called `title` in messages.
    void perform(const QString& action, CaseId id, const QString& title);
    /// A new one, of `customer` where given, raised in `interaction` where that is valid.
    void open(std::optional<CustomerId> customer, InteractionId interaction = {});

Q_SIGNALS:
    void started(rapport::CaseId id); ///< it is being saved, or was saved by a sheet

private:
    void showCase(CaseId id);
    void turn(CaseId id, const QString& title);
    void save(CaseId id, const QFuture<void>& saving, const QString& doneText, const QString& failureText);

    UiContext m_context;
    QWidget* m_page;
    QSet<qint64> m_saving; ///< a key held down asks once
};

} // namespace rapport::ui
