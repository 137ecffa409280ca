#pragma once

#include "rapport/presentation/duplicates.h"
#include "ui/lines/linespage.h"

class QLabel;

namespace rapport::ui {

/// Customers who may be here twice, certain ones first, each pair with its reasons. One key merges a pair, one says that they are
/// not the same; certain ones can be merged at once.
class DuplicatesPage final : public LinesPage {
    Q_OBJECT

public:
    explicit DuplicatesPage(const UiContext& context, QWidget* parent = nullptr);

protected:
    void reload() override;
    void createNew() override; ///< merges all certain ones
    void perform(const QString& action, const presentation::Line& line) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;

private:
    void merge(qint64 lineId, const storage::DuplicatePair& pair);
    void keepApart(qint64 lineId, const storage::DuplicatePair& pair);

    presentation::DuplicatesModel* m_model;
    QLabel* m_summary;
    int m_limit;
};

} // namespace rapport::ui
