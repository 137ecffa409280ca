#pragma once

#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::presentation {
class LinesModel;
}

namespace rapport::ui {

class CardTable;
class EmptyState;

/// A sheet with one list of which the rest follows on request, read again whenever something was saved: history and trash.
class ListSheet : public SheetDialog {
    Q_OBJECT

public:
    ~ListSheet() override;

Q_SIGNALS:
    void filled();

protected:
    struct Kind {
        QString title;
        QString listName;
        QString emptySentence;
        QSize room; ///< of the list, at least
    };
    ListSheet(const UiContext& context, const Kind& kind, QWidget* parent);
    /// Once, by the constructor of the sheet.
    void setModel(presentation::LinesModel* model);

    /// Reads `limit` records into the model and ends in showLoaded().
    virtual void load(int limit, const storage::CancelToken& token) = 0;
    void reload();
    void loadMore();
    void showLoaded();
    [[nodiscard]] CardTable& table() const { return *m_table; }
    [[nodiscard]] const UiContext& context() const { return m_context; }

private:
    UiContext m_context;
    CardTable* m_table;
    EmptyState* m_empty;
    storage::CancelToken m_loading;
    int m_limit;
};

} // namespace rapport::ui
