import { Route, Switch } from 'wouter'
import { Desk } from './Desk'
import { FileScreen } from './FileScreen'
import { NewBank } from './NewBank'
import { QuestionScreen } from './QuestionScreen'

/** The workbench: a new bank, a bank of one's own, one of its questions. */
export function Write() {
  return (
    <Switch>
      <Route path="/write" component={NewBank} />
      <Route path="/write/:folderName">
        {({ folderName }) => <Desk key={folderName} folderName={folderName} />}
      </Route>
      <Route path="/write/:folderName/new">
        {({ folderName }) => <QuestionScreen key={folderName} folderName={folderName} place={null} />}
      </Route>
      <Route path="/write/:folderName/edit/:index/*">
        {({ folderName, index, '*': file }) => (
          <QuestionScreen
            key={`${folderName}/${index}/${file}`}
            folderName={folderName}
            place={{ file, index: Number(index) }}
          />
        )}
      </Route>
      <Route path="/write/:folderName/file/*">
        {({ folderName, '*': file }) => (
          <FileScreen key={`${folderName}/${file}`} folderName={folderName} file={file} />
        )}
      </Route>
    </Switch>
  )
}
