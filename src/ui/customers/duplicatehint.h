#pragma once

#include "rapport/services/customers.h"
#include "rapport/storage/duplicates.h"
#include "ui/common/page.h"

#include <QTimer>
#include <QWidget>

namespace rapport::ui {

class LinkButton;

/// Who is already there and may be the customer that is being typed, as a line that opens them; hidden where there is nobody.
/// Asks the store once typing pauses.
class DuplicateHint final : public QWidget {
    Q_OBJECT

public:
    explicit DuplicateHint(const UiContext& context, QWidget* parent);
    [[nodiscard]] QWidget* field() const; ///< what has the keyboard
    void ask(const services::CustomerRecord& record);

Q_SIGNALS:
    void pressed(rapport::CustomerId id);

private:
    void look();
    void show(const std::vector<storage::Duplicate>& found);

    UiContext m_context;
    services::CustomerRecord m_record;
    QTimer m_pause;
    storage::CancelToken m_looking;
    CustomerId m_found;
    LinkButton* m_link;
};

} // namespace rapport::ui
