#pragma once

#include "rapport/presentation/searchmodel.h"

#include <QHash>
#include <QObject>

namespace rapport::presentation {

/// Who is meant by a name typed after @: the best that a search finds.
struct Mention {
    CustomerId customer; ///< invalid: nobody is called so
    QString name;
    QString organisation;
    int others = 0; ///< who fit as well
};

/// Looks for the customers that a line names. Each name is looked for once.
class CustomerMentions : public QObject {
    Q_OBJECT

public:
    explicit CustomerMentions(SearchModel::Find find, QObject* parent = nullptr);
    ~CustomerMentions() override;

    /// Names that are not among these are looked for no longer.
    void look(const QStringList& names);
    /// Null until it was found.
    [[nodiscard]] const Mention* of(const QString& name) const;

Q_SIGNALS:
    void found();

private:
    void lookFor(const QString& name);

    SearchModel::Find m_find;
    QHash<QString, Mention> m_found;
    QHash<QString, storage::CancelToken> m_looking;
};

} // namespace rapport::presentation
