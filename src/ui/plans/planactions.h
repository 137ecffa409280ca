#pragma once

#include "ui/common/page.h"

#include <QSet>

namespace rapport::ui {

/// What the keys do to a planned interaction, wherever it is listed. What happened is logged, which closes it.
class PlanActions final : public QObject {
    Q_OBJECT

public:
    PlanActions(const UiContext& context, QWidget* page);
    /// One of presentation::planActions(), with the one that is called `title` in messages.
    void perform(const QString& action, PlannedInteractionId id, const QString& title);

private:
    void log(PlannedInteractionId id);
    void close(PlannedInteractionId id, const QFuture<void>& saving, const QString& doneText, const QString& failureText);

    UiContext m_context;
    QWidget* m_page;
    QSet<qint64> m_saving; ///< a key held down asks once
};

} // namespace rapport::ui
